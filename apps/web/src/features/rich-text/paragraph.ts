import type { DOMNode, Element } from 'html-react-parser';
import { childrenOf, descendants, isElement, isText, textOf } from './dom';

/** Spaces as word processors leave them: also the ideographic one, no-break and zero-width ones. */
const SPACES = /^[\s\u3000\u00a0\u200b\ufeff]+/;

/** Whether a paragraph was only typed to make a gap: distances are the style sheet's. */
export const isBlank = (paragraph: Element): boolean =>
  textOf(paragraph).replace(SPACES, '') === '' && descendants(paragraph, 'img').length === 0;

/** Takes away the spaces typed before the first word, which would double the indent. */
export function withoutTypedIndent(nodes: readonly DOMNode[]): void {
  for (const node of nodes) {
    if (isText(node)) {
      node.data = node.data.replace(SPACES, '');
      if (node.data !== '') return;
    } else if (isElement(node)) {
      if (textOf(node) === '') return;
      return withoutTypedIndent(childrenOf(node));
    }
  }
}

/** An address or a code that fills half a line of a phone: the line before it would be torn apart to fill its width. */
const LONG_RUN = /[\x21-\x7e]{24,}/;

export const holdsLongRun = (paragraph: Element): boolean => LONG_RUN.test(textOf(paragraph));
