'use client';

import type { Suggestion } from '@township/client';
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { hitUrl } from '../urls';
import { typeName } from './search-types';
import { useSuggestions } from './use-suggestions';

interface SuggestInputProps {
  id: string;
  /** What was searched for; suggestions come with what is typed. */
  q: string;
}

const subscribeToNothing = () => () => {};

/** Whether the script runs: until then the field is a plain one. */
const useRunning = () =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );

/** Where a key leads among `count` options, -1 being the text itself; null when it is not the list's. */
function moved(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  // In the text they move the caret.
  if (active >= 0 && key === 'Home') return 0;
  if (active >= 0 && key === 'End') return count - 1;
  return null;
}

function Option({
  id,
  suggestion,
  active,
}: {
  id: string;
  suggestion: Suggestion;
  active: boolean;
}) {
  const { type, title, alias } = suggestion;
  return (
    <a
      id={id}
      className="suggestions__option"
      href={hitUrl(suggestion)}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span>
        <span className="suggestions__title">{title}</span>
        {alias && <span className="suggestions__alias">也叫 {alias}</span>}
      </span>
      <span className="suggestions__type">{typeName(type)}</span>
    </a>
  );
}

/**
 * The field of a search form that offers pages while one types: a combobox as ARIA 1.2 describes it. Enter without a
 * choice submits the form, with one it opens that page. What an input method is still composing is left alone.
 */
export function SuggestInput({ id, q }: SuggestInputProps) {
  const running = useRunning();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const options = useRef<HTMLDivElement>(null);
  const suggestions = useSuggestions(typed);
  const shown = open && suggestions.length > 0;
  const active = shown ? suggestions.findIndex((one) => hitUrl(one) === chosen) : -1;
  const optionId = (index: number) => `${id}-option-${index}`;

  function type(text: string) {
    setTyped(text.trim());
    setOpen(true);
    setChosen('');
  }

  /** What was typed before the script ran. */
  function catchUp() {
    const { value, defaultValue } = field.current!;
    if (value !== defaultValue && document.activeElement === field.current) type(value);
  }
  useEffect(catchUp, []);

  function choose(index: number) {
    const suggestion = suggestions[index];
    setOpen(true);
    setChosen(suggestion ? hitUrl(suggestion) : '');
    options.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    // Safari ends the composition before its last key: that key has the code 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const option = options.current?.children[active];
    const next = suggestions.length > 0 ? moved(event.key, active, suggestions.length) : null;
    if (next !== null) choose(next);
    else if (event.key === 'Enter' && option instanceof HTMLElement) option.click();
    else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <div
      className="suggestions"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <input
        key={q}
        ref={field}
        id={id}
        className="search-form__input"
        name="q"
        type="text"
        data-needs-script="page"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        defaultValue={q}
        onChange={(event) => {
          const { isComposing } = event.nativeEvent as InputEvent;
          if (!isComposing) type(event.target.value);
        }}
        onCompositionEnd={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...(running && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': shown,
          'aria-controls': `${id}-options`,
          'aria-activedescendant': active < 0 ? undefined : optionId(active),
        })}
      />
      {shown && (
        <div
          ref={options}
          id={`${id}-options`}
          className="suggestions__list"
          role="listbox"
          aria-label="建议"
        >
          {suggestions.map((suggestion, index) => (
            <Option
              key={hitUrl(suggestion)}
              id={optionId(index)}
              suggestion={suggestion}
              active={index === active}
            />
          ))}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {shown && `有 ${suggestions.length} 条建议，用上下方向键选。`}
      </p>
    </div>
  );
}
