import { Fragment } from 'react';
import { CopyButton } from '@/ui/copy-button';
import { Scrollable } from '@/ui/scrollable';
import { sayIn, type Language } from './say';

interface CodeBlockProps {
  /** Of the element that holds the code; one of its kind on the page. */
  id: string;
  title: string;
  code: string;
  language: Language;
}

/** Code to be read and copied; a long line scrolls within the block. */
export function CodeBlock({ id, title, code, language }: CodeBlockProps) {
  const say = sayIn(language);
  return (
    <figure className="code">
      <figcaption className="code__bar">
        <span className="muted">{title}</span>
        <CopyButton
          label={say('复制', 'Copy')}
          said={say(undefined, { copied: 'Copied', selected: 'Selected: copy it' })}
          shownIn={id}
        />
      </figcaption>
      <Scrollable className="code__text" label={title}>
        <pre>
          <code id={id}>{code.split('\n').map(line)}</code>
        </pre>
      </Scrollable>
    </figure>
  );
}

/** What is said about the code stands back. */
const line = (text: string, index: number) => (
  <Fragment key={index}>
    {index > 0 && '\n'}
    {/^\s*(?:#|\/\/) /.test(text) ? <span className="code__comment">{text}</span> : text}
  </Fragment>
);
