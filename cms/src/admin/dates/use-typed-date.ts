import { useState } from 'react';
import { KINDS, type DateKind } from './kinds';

interface TypedDate {
  type: DateKind;
  /** As stored, or as typed where that was not understood. */
  value: string | null | undefined;
  onChange(value: string | null): void;
  /** Gives nothing while the text is not understood: for a filter, which no server checks. */
  emptyUntilRead?: boolean;
}

/** What stands in a field in which a date is typed, and what is wrong with it once the typing is over. */
export function useTypedDate({ type, value, onChange, emptyUntilRead = false }: TypedDate) {
  const [draft, setDraft] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const { read, show } = KINDS[type];
  const text = draft ?? show(value ?? '');
  const checked = read(text, new Date());

  const write = (next: string) => {
    const result = read(next, new Date());
    onChange(result.ok ? result.value : emptyUntilRead ? null : next);
  };
  return {
    text,
    // Nobody is told that half a date is wrong.
    reason: typing || checked.ok ? undefined : checked.reason,
    onType: (next: string) => {
      setTyping(true);
      setDraft(next);
      write(next);
    },
    onChoose: (next: string) => {
      setTyping(false);
      setDraft(null);
      write(next);
    },
    onLeave: () => {
      setTyping(false);
      // What was understood is shown as it is stored; the form keeps what was not.
      if (checked.ok || !emptyUntilRead) setDraft(null);
    },
  };
}
