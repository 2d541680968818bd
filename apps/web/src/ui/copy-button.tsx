'use client';

import { useState } from 'react';

interface CopyButtonProps {
  label: string;
  text: string;
  /** Id of the element that shows the text: selected where the browser lets no page write the clipboard. */
  shownIn: string;
}

/** Copies a text and says so. Browsers open the clipboard to HTTPS pages alone. */
export function CopyButton({ label, text, shownIn }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('已复制');
    } catch {
      getSelection()?.selectAllChildren(document.getElementById(shownIn)!);
      setSaid('已选中，请复制');
    }
  };
  return (
    <span className="copy">
      <button type="button" className="tool" onClick={copy}>
        {label}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
