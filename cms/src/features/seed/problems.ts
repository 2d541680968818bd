/** Something wrong in a content file, told by file and field. */
export interface Problem {
  /** Path inside the content folder; with the record's slug when a file holds several. */
  file: string;
  /** Path of the field inside the record, such as `figures[0].asOf`; empty for the whole record. */
  field: string;
  message: string;
}

/** Thrown before anything is written: the content files contradict the schemas or each other. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    const lines = problems.map(
      ({ file, field, message }) => `  ${file}${field && `  字段 ${field}`}：${message}`,
    );
    super(
      `内容文件有 ${problems.length} 处问题，没有写入任何内容（content files are wrong, nothing was written）：\n${lines.join('\n')}`,
    );
    this.name = 'ContentError';
  }
}
