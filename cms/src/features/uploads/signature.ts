const KB = 1024;

/** Bytes that a file of a kind begins with. */
const startsWith =
  (...bytes: number[]) =>
  (content: Buffer) =>
    bytes.every((byte, i) => content[i] === byte);

const ascii = (content: Buffer, from: number, to: number) => content.toString('latin1', from, to);

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

// The standard lets the header stand a little into the file; a page must not hide before it.
const isPdf = (content: Buffer) =>
  ascii(content, 0, KB).includes('%PDF-') && !/^\s*</.test(ascii(content, 0, KB));

interface Kind {
  mime: string;
  /** Whether content is of this kind. */
  check: (content: Buffer) => boolean;
}

const kind = (mime: string, check: Kind['check']): Kind => ({ mime, check });
const officeOpenXml = (name: string, folder: string) =>
  kind(`application/vnd.openxmlformats-officedocument.${name}`, isOfficeOpenXml(folder));

const jpeg = kind('image/jpeg', startsWith(0xff, 0xd8, 0xff));
const word = kind('application/msword', isCompoundFile);
const excel = kind('application/vnd.ms-excel', isCompoundFile);
const powerPoint = kind('application/vnd.ms-powerpoint', isCompoundFile);

/** What may be uploaded, by extension: its type, and what it must be inside. */
const KINDS: Readonly<Record<string, Kind>> = {
  jpg: jpeg,
  jpeg,
  png: kind('image/png', startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  gif: kind('image/gif', (content) => /^GIF8[79]a$/.test(ascii(content, 0, 6))),
  webp: kind('image/webp', isRiffWebp),
  avif: kind('image/avif', isAvif),
  pdf: kind('application/pdf', isPdf),
  doc: word,
  xls: excel,
  ppt: powerPoint,
  wps: word,
  et: excel,
  dps: powerPoint,
  docx: officeOpenXml('wordprocessingml.document', 'word'),
  xlsx: officeOpenXml('spreadsheetml.sheet', 'xl'),
  pptx: officeOpenXml('presentationml.presentation', 'ppt'),
};

/** The types that Strapi's own check must let through; the last is what doc, xls, ppt and WPS files are inside. */
export const ALLOWED_TYPES: readonly string[] = [
  ...new Set(Object.values(KINDS).map(({ mime }) => mime)),
  'application/vnd.ms-works',
  'application/x-cfb',
];

/** The kind of an extension (without its dot, lower case); null when it may not be uploaded. */
export function kindOf(extension: string): Kind | null {
  return (Object.hasOwn(KINDS, extension) ? KINDS[extension] : null) ?? null;
}
