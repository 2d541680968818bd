import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { GrowingFile } from './file';
import type { RowWriter } from './formats';
import type { Cell, Column } from './sheet';
import { rowXml, sheetEnd, sheetStart, STATIC_PARTS, workbookXml } from './xlsx-parts';

/** The same on every machine, in whatever zone: nothing of a file says when it was made. */
const ALWAYS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

const DICTIONARY_COLUMNS = ['列名', '英文名', '说明', '单位', '出处'];

/** A workbook of two sheets, the records and what the columns mean, written row by row. */
export class XlsxWriter implements RowWriter {
  private readonly records = new PassThrough();
  private readonly zip = new ZipFile();
  private readonly written: Promise<void>;
  private rows = 1;

  constructor(
    file: GrowingFile,
    private readonly columns: readonly Column[],
    title: string,
  ) {
    const { zip, records } = this;
    zip.addReadStream(records, 'xl/worksheets/sheet1.xml', ALWAYS);
    zip.addBuffer(Buffer.from(dictionarySheet(columns)), 'xl/worksheets/sheet2.xml', ALWAYS);
    zip.addBuffer(Buffer.from(workbookXml([title, '字段说明'])), 'xl/workbook.xml', ALWAYS);
    for (const [name, xml] of Object.entries(STATIC_PARTS)) {
      zip.addBuffer(Buffer.from(xml), name, ALWAYS);
    }
    zip.end();
    this.written = (async () => {
      for await (const part of zip.outputStream) await file.write(part as Buffer);
    })();
    // Told when the writer is ended.
    this.written.catch((error: Error) => records.destroy(error));
  }

  async begin(): Promise<void> {
    await this.send(
      sheetStart(this.columns) +
        rowXml(
          1,
          this.columns.map(({ zh }) => zh),
          null,
        ),
    );
  }

  async row({ cells }: { cells: readonly Cell[] }): Promise<void> {
    this.rows += 1;
    await this.send(rowXml(this.rows, cells, this.columns));
  }

  async end(): Promise<void> {
    this.records.end(sheetEnd(this.columns.length, this.rows));
    await this.written;
  }

  abandon(): void {
    this.records.destroy();
    (this.zip.outputStream as Readable).destroy();
  }

  private async send(xml: string): Promise<void> {
    if (!this.records.write(xml)) await Promise.race([once(this.records, 'drain'), this.written]);
  }
}

function dictionarySheet(columns: readonly Column[]): string {
  const rows = columns.map(({ zh, en, note, unit, source }) => [
    zh,
    en,
    note?.[0] ?? null,
    unit?.[0] ?? null,
    source?.[0] ?? null,
  ]);
  const head = DICTIONARY_COLUMNS.map(
    (zh) => ({ zh, kind: zh === '说明' ? 'long' : 'text' }) as const,
  );
  return [
    sheetStart(head),
    rowXml(1, DICTIONARY_COLUMNS, null),
    ...rows.map((cells, at) => rowXml(at + 2, cells, head)),
    sheetEnd(head.length, rows.length + 1),
  ].join('');
}
