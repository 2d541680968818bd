import type { Element } from 'html-react-parser';
import { createElement, type ReactNode } from 'react';
import { childrenOf, descendants, isElement, isNamed, textOf } from './dom';

const PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);

/** Elements that hold other parts of a table and no text of their own. */
export const isTablePart = (tag: string): boolean => PARTS.has(tag);

/** More columns than these stand on no phone. */
const COLUMNS_OF_A_PHONE = 3;

/** A date, a number with its unit, a code, a short word: what is ugly when it is broken in two. */
const WHOLE =
  /^(?:[\p{Sc}\d\s.,:%+~～—–/年月日时分第-]+\p{Script=Han}{0,3}|[\p{L}\p{M}]{1,6}|[\p{ASCII}\p{Script=Latin}\p{M}]{1,18})$/u;

/** A cell of more characters is given room: a column of four to a line is a column nobody reads. */
const LONG = 10;

/** What a cell has beside the attributes of its source. */
export function cellProperties(cell: Element): Record<string, string> {
  const text = textOf(cell).trim();
  const properties: Record<string, string> = {};
  if (WHOLE.test(text)) properties['data-whole'] = '';
  else if (text.length > LONG) properties['data-long'] = '';
  if (cell.name === 'th' && !cell.attribs.scope) properties.scope = scopeOf(cell);
  return properties;
}

/** A row of header cells heads columns; a header cell before others heads its row. */
function scopeOf(cell: Element): 'col' | 'row' {
  const row = cell.parent as Element | null;
  const cells = row ? childrenOf(row).filter(isElement) : [];
  return cells.every(({ name }) => name === 'th') ? 'col' : 'row';
}

function columnCount(table: Element): number {
  const [row] = descendants(table, 'tr');
  if (!row) return 0;
  return childrenOf(row)
    .filter(isElement)
    .reduce((sum, { attribs }) => sum + (Number(attribs.colspan) || 1), 0);
}

/** A wide table scrolls by itself, also from the keyboard; on a phone it says so. */
export function renderTable(table: Element, children: ReactNode[], number: number): ReactNode {
  const caption = childrenOf(table).find((child) => isNamed(child, 'caption'));
  const label = (caption && textOf(caption).trim()) || `表格 ${number}`;
  return createElement(
    'div',
    { className: 'table' },
    columnCount(table) > COLUMNS_OF_A_PHONE &&
      createElement('p', { className: 'table__hint', 'aria-hidden': true }, '左右滑动看全表'),
    createElement(
      'section',
      { className: 'table-scroll', 'aria-label': label, tabIndex: 0 },
      createElement('table', null, ...children),
    ),
  );
}
