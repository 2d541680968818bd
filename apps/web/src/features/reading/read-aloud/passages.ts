import { splitSentences, type Span } from './sentences';

/** A sentence of the page: what is spoken, and where it stands. */
export interface Passage {
  text: string;
  range: Range;
  block: Element;
}

/** What is no text of the page, or is better looked at than listened to. */
const SKIPPED = [
  'nav',
  'aside',
  'form',
  'button',
  'dialog',
  'script',
  'style',
  'noscript',
  'svg',
  '[hidden]',
  '[aria-hidden="true"]',
  '.no-read',
].join(',');

interface Piece {
  node: Text;
  /** Where the node's text begins in the block's text. */
  at: number;
}

interface Block {
  element: Element;
  text: string;
  pieces: Piece[];
}

/** The sentences under an element, in the order of the page; a row of a table is read as one. */
export function passagesIn(root: Element): Passage[] {
  return blocksIn(root).flatMap((block) =>
    splitSentences(block.text).map((span) => ({
      text: block.text.slice(span.start, span.end).replace(/\s+/g, ' '),
      range: rangeOf(block, span),
      block: block.element,
    })),
  );
}

function blocksIn(root: Element): Block[] {
  const blocks: Block[] = [];
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && (node.matches(SKIPPED) || !isShown(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  let cell: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    const element = blockOf(node, root);
    const present = node.parentElement?.closest('td, th') ?? null;
    let block = blocks.at(-1);
    if (block?.element !== element) blocks.push((block = { element, text: '', pieces: [] }));
    else if (present !== cell) block.text += '，';
    cell = present;
    block.pieces.push({ node, at: block.text.length });
    block.text += node.data;
  }
  return blocks;
}

const isShown = (element: Element) => getComputedStyle(element).display !== 'none';

/** The row of a table, or the nearest element that is no part of a line. */
function blockOf(node: Text, root: Element): Element {
  const row = node.parentElement?.closest('tr');
  if (row) return row;
  let element = node.parentElement ?? root;
  while (element !== root && element.parentElement && isInline(element)) {
    element = element.parentElement;
  }
  return element;
}

const isInline = (element: Element) =>
  /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);

function rangeOf({ pieces }: Block, { start, end }: Span): Range {
  const range = document.createRange();
  for (const { node, at } of pieces) {
    if (at <= start) range.setStart(node, Math.min(start - at, node.length));
    if (at < end) range.setEnd(node, Math.min(end - at, node.length));
  }
  return range;
}
