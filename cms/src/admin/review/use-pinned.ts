import { useEffect } from 'react';
import type { Editor } from '@tiptap/react';
import type { ToldRejection } from '@township/rules/review/told';
import { noteOf, PINNED } from './paragraph';
import { useTold } from './store';

const TRIES = 40;
const EVERY_MS = 100;

export const reasonWords = ({ person, reason }: ToldRejection): string =>
  `${person.name}退回：${reason}`;

/** Shows in the editor of a rich text why it came back, at the paragraph that is meant. */
export function usePinned(
  editor: Editor,
  model: string,
  documentId: string | undefined,
  field: string,
): void {
  const rejection = useTold(model, documentId)?.rejection;
  const isHere = rejection?.place.field === field;
  const words = isHere ? reasonWords(rejection) : null;
  const { paragraph = 1, quote = '' } = rejection?.place ?? {};
  useEffect(() => {
    const pinned = words === null ? null : { place: { paragraph, quote }, words };
    editor.view.dispatch(editor.state.tr.setMeta(PINNED, { pinned }));
  }, [editor, words, paragraph, quote]);
}

/** Shows it below a field of one line or of plain text, which has no place of its own for it. */
export function usePinnedBelow(rejection: ToldRejection | null): void {
  const field = rejection?.place.field;
  const words = rejection && reasonWords(rejection);
  useEffect(() => {
    if (!field || !words) return;
    const note = noteOf(words);
    let input: HTMLElement | null = null;
    let tries = 0;
    const put = () => {
      input = inputOf(field);
      const place = input?.parentElement?.parentElement;
      if (!input || !place) return false;
      input.classList.add('pinned-place');
      place.append(note);
      return true;
    };
    const trying = window.setInterval(() => {
      tries += 1;
      if (put() || tries === TRIES) window.clearInterval(trying);
    }, EVERY_MS);
    return () => {
      window.clearInterval(trying);
      input?.classList.remove('pinned-place');
      note.remove();
    };
  }, [field, words]);
}

const inputOf = (field: string): HTMLElement | null =>
  document.querySelector(`input[name="${field}"], textarea[name="${field}"]`);

/** Brings the place that is meant before somebody's eyes. */
export function showPinned(): void {
  const found = document.querySelector<HTMLElement>('.pinned-place');
  found?.scrollIntoView({ block: 'center' });
  const focused = found?.closest<HTMLElement>('[contenteditable=true]') ?? found;
  focused?.focus({ preventScroll: true });
}
