import stringWidth from 'string-width';
import { cellOf, oneLine, type Column, type Row } from '../cells.js';
import type { Language } from '../language.js';

/** By so many rows the widths are made; later ones are cut to them. */
const ROWS_MEASURED = 100;
const WIDEST = 40;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

export interface Look {
  language: Language;
  /** Whether headings may be set in bold. */
  isTerminal: boolean;
}

/** Columns that stand under each other: a Chinese character takes two places. */
export async function* table(
  rows: AsyncIterable<Row>,
  columns: readonly Column[],
  { language, isTerminal }: Look,
): AsyncGenerator<string> {
  const bold = (text: string) => (isTerminal ? `\u001b[1m${text}\u001b[22m` : text);
  const headings = columns.map(({ heading }) => heading);
  const cells = (row: Row) => columns.map((column) => oneLine(cellOf(row, column, language)));
  const first: string[][] = [];
  let widths: number[] | undefined;
  const begin = function* () {
    widths = headings.map((heading, i) =>
      Math.min(WIDEST, Math.max(...[heading, ...first.map((row) => row[i]!)].map(stringWidthOf))),
    );
    yield bold(line(headings, widths));
    for (const row of first) yield line(row, widths);
  };
  for await (const row of rows) {
    if (widths) yield line(cells(row), widths);
    else if (first.push(cells(row)) === ROWS_MEASURED) yield* begin();
  }
  if (!widths) yield* begin();
}

/** One record: its attributes below each other. */
export function sheet(
  row: Row,
  columns: readonly Column[],
  { language, isTerminal }: Look,
): string {
  const width = Math.max(...columns.map(({ heading }) => stringWidth(heading)));
  return columns
    .map((column) => {
      const heading = fit(column.heading, width);
      const text = oneLine(cellOf(row, column, language));
      return `${isTerminal ? `\u001b[1m${heading}\u001b[22m` : heading}  ${text}`.trimEnd() + '\n';
    })
    .join('');
}

const stringWidthOf = (text: string) => stringWidth(text);

const line = (cells: readonly string[], widths: readonly number[]) =>
  `${cells.map((cell, i) => fit(cell, widths[i]!)).join('  ')}`.trimEnd() + '\n';

/** The text in exactly this many places, cut with … where it is longer. */
function fit(text: string, width: number): string {
  const own = stringWidth(text);
  if (own <= width) return text + ' '.repeat(width - own);
  let cut = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = stringWidth(segment);
    if (taken + next > width - 1) break;
    cut += segment;
    taken += next;
  }
  return `${cut}…${' '.repeat(width - 1 - taken)}`;
}
