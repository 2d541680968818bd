import type { ReadingMatter } from '@township/rules/reading-load';
import { htmlToDOM, type DOMNode } from 'html-react-parser';
import { childrenOf, descendants, isElement, isText, textOf } from './dom';

/** What a body holds for its reader: running text, tables, pictures. */
export function readingMatterOf(html: string): ReadingMatter {
  const nodes = htmlToDOM(html) as DOMNode[];
  const elements = nodes.filter(isElement);
  const ofName = (name: string) =>
    elements.flatMap((node) => (node.name === name ? [node] : descendants(node, name)));
  return {
    text: nodes.map(runningText).join('\n'),
    // Cells apart, so that neighbouring numbers stay two.
    tables: ofName('table').map((table) =>
      descendants(table, 'td', 'th', 'caption').map(textOf).join('\n'),
    ),
    pictures: ofName('img').length,
  };
}

function runningText(node: DOMNode): string {
  if (isText(node)) return node.data;
  if (!isElement(node) || node.name === 'table') return '';
  return node.name === 'figure' || node.name === 'div' || node.name === 'blockquote'
    ? childrenOf(node).map(runningText).join('\n')
    : textOf(node);
}
