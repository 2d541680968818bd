const KB = 1024;

/** Bytes that a file of a kind begins with. */
const startsWith =
  (...bytes: number[]) =>
  (content: Buffer) =>
    bytes.every((byte, i) => content[i] === byte);

const ascii = (content: Buffer, from: number, to: number) => content.toString('latin1', from, to);

const isJpeg = startsWith(0xff, 0xd8, 0xff);
/** The container of doc, xls, ppt and of WPS's own formats. */
const isCompoundFile = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** A zip with a part of this name in it, as Office Open XML demands. */
const isOfficeOpenXml = (folder: string) => (content: Buffer) =>
  ascii(content, 0, 4) === 'PK\u0003\u0004' &&
  content.includes('[Content_Types].xml') &&
  content.includes(`${folder}/`);

const isRiffWebp = (content: Buffer) =>
  ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 12) === 'WEBP';

const isAvif = (content: Buffer) =>
  ascii(content, 4, 8) === 'ftyp' && /avif|avis/.test(ascii(content, 8, 32));

/** What a file of each allowed extension must be inside; an extension that is not here is not allowed. */
const SIGNATURES: Readonly<Record<string, (content: Buffer) => boolean>> = {
  jpg: isJpeg,
  jpeg: isJpeg,
  png: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  gif: (content) => /^GIF8[79]a$/.test(ascii(content, 0, 6)),
  webp: isRiffWebp,
  avif: isAvif,
  // The standard lets a header stand a little into the file.
  pdf: (content) => ascii(content, 0, KB).includes('%PDF-') && !/^\s*</.test(ascii(content, 0, KB)),
  doc: isCompoundFile,
  xls: isCompoundFile,
  ppt: isCompoundFile,
  wps: isCompoundFile,
  et: isCompoundFile,
  dps: isCompoundFile,
  docx: isOfficeOpenXml('word'),
  xlsx: isOfficeOpenXml('xl'),
  pptx: isOfficeOpenXml('ppt'),
};

export const ALLOWED_EXTENSIONS: readonly string[] = Object.keys(SIGNATURES);

/** Whether the content is what the extension (without its dot, lower case) says. */
export function matchesExtension(content: Buffer, extension: string): boolean {
  const check = Object.hasOwn(SIGNATURES, extension) ? SIGNATURES[extension] : undefined;
  return check?.(content) ?? false;
}
