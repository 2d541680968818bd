import type { Place } from '@township/rules/review/round';

const BLOCKS = 'p, h2, h3, h4, li, tr, figcaption, caption, blockquote';
const MARKED_MS = 6_000;

/** Brings a paragraph of the form before somebody's eyes and marks it for a while: by its words first, for others may have moved it. */
export function showParagraph({ field, paragraph, quote }: Place): void {
  const input = document.querySelector<HTMLElement>(`[name="${field}"]`);
  const text = document.querySelector<HTMLElement>('.ProseMirror');
  const found = input ?? (text && blockOf(text, paragraph, quote));
  if (!found) return;
  found.scrollIntoView({ block: 'center', behavior: 'smooth' });
  found.focus({ preventScroll: true });
  const { outline } = found.style;
  found.style.outline = '3px solid #d02b20';
  setTimeout(() => (found.style.outline = outline), MARKED_MS);
}

function blockOf(text: HTMLElement, paragraph: number, quote: string): HTMLElement {
  const blocks = [...text.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS),
  );
  const said = blocks.find((block) => quote !== '' && block.innerText.trim().startsWith(quote));
  return said ?? blocks[paragraph - 1] ?? text;
}
