/** What files are called by people who do not know extensions. */
const KINDS: Record<string, string> = {
  pdf: 'PDF 文件',
  doc: 'Word 文档',
  docx: 'Word 文档',
  wps: 'WPS 文档',
  xls: 'Excel 表格',
  xlsx: 'Excel 表格',
  et: 'WPS 表格',
  ppt: 'PPT 演示文稿',
  pptx: 'PPT 演示文稿',
  dps: 'WPS 演示文稿',
};

interface FileLike {
  /** With its dot. */
  ext: string | null;
  mime: string;
}

export const isImage = ({ mime }: FileLike): boolean => mime.startsWith('image/');

/** `.docx` → `Word 文档`; an unknown kind by its extension. */
export function fileKind(file: FileLike): string {
  if (isImage(file)) return '图片';
  const extension = (file.ext ?? '').replace('.', '').toLowerCase();
  return KINDS[extension] ?? `${extension.toUpperCase()} 文件`.trim();
}

/** What stands for the file where a picture would: at most four letters. */
export const fileBadge = ({ ext }: FileLike): string =>
  (ext ?? '').replace('.', '').toUpperCase().slice(0, 4) || '文件';
