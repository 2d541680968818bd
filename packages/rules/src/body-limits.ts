import { accept, refuse, type RuleResult } from './result';

/** Cells of all tables of one text together: what a phone lays out and an editor types in without lag. */
export const MAX_TABLE_CELLS = 2_000;
/** Bytes of one text's HTML in UTF-8; a request of the admin carries 1 MB. */
export const MAX_BODY_BYTES = 512 * 1024;

export interface BodySize {
  cells: number;
  bytes: number;
}

const encoder = new TextEncoder();

/** How large a text is, by its HTML. */
export const bodySize = (html: string): BodySize => ({
  cells: html.match(/<t[dh][\s>/]/gi)?.length ?? 0,
  bytes: encoder.encode(html).length,
});

const wayOut = '请把 Excel 或 Word 文件加在“附件”里，正文只留摘要';

/** Whether a text may be kept as one page's. */
export function checkBodySize({ cells, bytes }: BodySize): RuleResult<null> {
  if (cells > MAX_TABLE_CELLS) {
    return refuse(`表格太长：共${cells}格，最多${MAX_TABLE_CELLS}格。${wayOut}`);
  }
  if (bytes > MAX_BODY_BYTES) {
    return refuse(
      `正文太长：共${Math.ceil(bytes / 1024)} KB，最多${MAX_BODY_BYTES / 1024} KB。${wayOut}`,
    );
  }
  return accept(null);
}
