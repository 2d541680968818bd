import { CSV_BOM, csvLine } from '../../contract/csv.js';
import { cellOf, type Column, type Row } from '../cells.js';
import type { Language } from '../language.js';

/** RFC 4180, with texts that no spreadsheet takes for formulas; numbers stay numbers. */
export async function* csv(
  rows: AsyncIterable<Row>,
  columns: readonly Column[],
  { language, bom }: { language: Language; bom: boolean },
): AsyncGenerator<string> {
  yield (bom ? CSV_BOM : '') + csvLine(columns.map(({ heading }) => heading));
  for await (const row of rows) {
    yield csvLine(
      columns.map((column) => {
        const value = row[column.attribute];
        return typeof value === 'number' ? value : cellOf(row, column, language);
      }),
    );
  }
}
