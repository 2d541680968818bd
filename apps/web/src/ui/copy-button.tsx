'use client';

import { useState } from 'react';

interface CopyButtonProps {
  label: string;
  /** What the element shows, unless told. */
  text?: string;
  /** Id of the element that shows the text: selected where the browser lets no page write the clipboard. */
  shownIn: string;
  /** What is said when it is done; in Chinese unless told. */
  said?: { copied: string; selected: string };
}

const SAID = { copied: '已复制', selected: '已选中，请复制' };

/** Copies a text and says so. Browsers open the clipboard to HTTPS pages alone. */
export function CopyButton({ label, text, shownIn, said = SAID }: CopyButtonProps) {
  const [done, setDone] = useState('');
  const copy = async () => {
    const shown = document.getElementById(shownIn)!;
    try {
      await navigator.clipboard.writeText(text ?? shown.textContent);
      setDone(said.copied);
    } catch {
      getSelection()?.selectAllChildren(shown);
      setDone(said.selected);
    }
  };
  return (
    <span className="copy">
      <button type="button" className="tool" data-needs-script="page" onClick={copy}>
        {label}
      </button>
      <span role="status">{done}</span>
    </span>
  );
}
