import {
  CSV_BOM,
  csvLine,
  DOWNLOAD_FORMATS as FORMAT_NAMES,
  type Bilingual,
  type DownloadFormat as FormatName,
} from '../../contract';
import type { GrowingFile } from './file';
import type { Cell, Column } from './sheet';
import { XlsxWriter } from './xlsx';

export interface Row {
  /** As the columns of its table show it. */
  cells: readonly Cell[];
  /** As the API answers it. */
  json: string;
}

/** Writes one format of a table, row after row; each call ends when the next part may come. */
export interface RowWriter {
  begin(): Promise<void>;
  row(row: Row): Promise<void>;
  end(): Promise<void>;
  abandon?(): void;
}

interface Table {
  columns: readonly Column[];
  title: string;
}

interface Format {
  mediaType: string;
  /** As it is served. */
  contentType: string;
  /** Who accepts one of these takes the file. */
  accepted: readonly string[];
  label: Bilingual;
  writer(file: GrowingFile, table: Table): RowWriter;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** By extension, in the order in which people are offered them. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  xlsx: {
    mediaType: SPREADSHEET,
    contentType: SPREADSHEET,
    accepted: [SPREADSHEET, 'application/octet-stream'],
    label: ['Excel 工作簿', 'Excel workbook'],
    writer: (file, { columns, title }) => new XlsxWriter(file, columns, title),
  },
  csv: {
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    accepted: ['text/csv', 'text/plain', 'application/octet-stream'],
    label: ['CSV 表格', 'CSV table'],
    writer: (file, { columns }) => ({
      begin: () => file.write(CSV_BOM + csvLine(columns.map(({ zh }) => zh))),
      row: ({ cells }) => file.write(csvLine(cells)),
      end: async () => {},
    }),
  },
  json: {
    mediaType: 'application/json',
    contentType: 'application/json; charset=utf-8',
    accepted: ['application/json', 'application/octet-stream'],
    label: ['JSON', 'JSON'],
    writer: (file) => jsonWriter(file),
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    contentType: 'application/x-ndjson; charset=utf-8',
    accepted: ['application/x-ndjson', 'application/json', 'application/octet-stream'],
    label: ['NDJSON，一行一条', 'NDJSON, one record a line'],
    writer: (file) => ({
      begin: async () => {},
      row: ({ json }) => file.write(`${json}\n`),
      end: async () => {},
    }),
  },
};

export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);

export { FORMAT_NAMES, type FormatName };

/** In the shape of a list, with every record whole. */
function jsonWriter(file: GrowingFile): RowWriter {
  let total = 0;
  return {
    begin: () => file.write('{"data":['),
    row: ({ json }) => file.write(`${total++ === 0 ? '' : ','}\n${json}`),
    end: () => file.write(`\n],"meta":{"total":${total}}}\n`),
  };
}
