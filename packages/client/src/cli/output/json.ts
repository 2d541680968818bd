import type { Row } from '../cells.js';

const indented = (value: unknown) => JSON.stringify(value, null, 2);

/** An array, of which each record is written as it comes. */
export async function* jsonList(
  rows: AsyncIterable<Row>,
  reduced: (row: Row) => Row,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? '[' : ','}\n${indented(reduced(row)).replaceAll(/^/gm, '  ')}`;
    isFirst = false;
  }
  yield isFirst ? '[]\n' : '\n]\n';
}

export const json = (value: unknown): string => `${indented(value)}\n`;
