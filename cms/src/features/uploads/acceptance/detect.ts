import { KINDS, type Kind } from './kinds';
import { WAYS_OUT } from './ways-out';
import { zipParts } from './zip';

const KB = 1024;

type Test = (content: Buffer) => boolean;
type Kinds = readonly [Kind, ...Kind[]];

const ascii = (content: Buffer, from: number, to: number) => content.toString('latin1', from, to);
const begins =
  (text: string, at = 0): Test =>
  (content) =>
    ascii(content, at, at + text.length) === text;
const either =
  (...tests: Test[]): Test =>
  (content) =>
    tests.some((test) => test(content));

/** The brands that an ISO media file (AVIF, HEIC, MP4…) calls itself by. */
const hasBrand =
  (brands: RegExp): Test =>
  (content) =>
    begins('ftyp', 4)(content) && brands.test(ascii(content, 8, 40));

const isCompoundFile = begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
/** A compound file (doc, xls, ppt and WPS's own) with a stream of such a name in it. */
const hasStream =
  (...names: string[]): Test =>
  (content) =>
    isCompoundFile(content) &&
    names.some((name) => content.includes(Buffer.from(`${name}\0`, 'utf16le')));

const isZip = begins('PK\u0003\u0004');
const hasPart =
  (part: RegExp): Test =>
  (content) =>
    isZip(content) && zipParts(content).some((name) => part.test(name));

const head = (content: Buffer) => content.toString('utf8', 0, KB).replace(/^[\uFEFF\s]+/, '');
const isMarkup: Test = (content) => head(content).startsWith('<');
const isSvg: Test = (content) => isMarkup(content) && /<svg[\s>]/i.test(head(content));
const isWebArchive: Test = (content) => /^mime-version:/im.test(head(content));
// A bitmap says how long its own header is.
const isBmp: Test = (content) =>
  begins('BM')(content) && [12, 40, 52, 56, 64, 108, 124].includes(content[14] ?? 0);
// The standard lets the mark stand a little into the file.
const isPdf: Test = (content) => ascii(content, 0, KB).includes('%PDF-');

const { doc, xls, ppt, wps, et, dps } = KINDS;

/** What content is (of several kinds its name chooses one), or what to do with it instead. The first that fits counts. */
const SIGNATURES: readonly (readonly [Test, Kinds | string])[] = [
  [begins('\xff\xd8\xff'), [KINDS.jpeg]],
  [begins('\x89PNG\r\n\x1a\n'), [KINDS.png]],
  [either(begins('GIF87a'), begins('GIF89a')), [KINDS.gif]],
  [(content) => begins('RIFF')(content) && begins('WEBP', 8)(content), [KINDS.webp]],
  [hasBrand(/avif|avis/), [KINDS.avif]],
  [hasBrand(/hei[cmsx]|hev[cmsx]|mif1|msf1/), [KINDS.heic]],
  [either(begins('II*\0'), begins('MM\0*')), [KINDS.tiff]],
  [isBmp, WAYS_OUT.bmp],
  [hasStream('EncryptedPackage'), WAYS_OUT.encrypted],
  [hasStream('WordDocument'), [doc, wps]],
  [hasStream('Workbook', 'Book'), [xls, et]],
  [hasStream('PowerPoint Document'), [ppt, dps]],
  [isCompoundFile, [doc, xls, ppt, wps, et, dps]],
  [hasPart(/^(word|xl|ppt)\/vbaProject\.bin$/), WAYS_OUT.macros],
  [hasPart(/^word\/document\.xml$/), [KINDS.docx]],
  [hasPart(/^xl\/workbook\.xml$/), [KINDS.xlsx]],
  [hasPart(/^ppt\/presentation\.xml$/), [KINDS.pptx]],
  [hasPart(/^OFD\.xml$/), [KINDS.ofd]],
  [either(isZip, begins('Rar!'), begins('7z\xbc\xaf'), begins('\x1f\x8b')), WAYS_OUT.archive],
  [begins('{\\rtf'), [KINDS.rtf]],
  [isSvg, WAYS_OUT.svg],
  [either(isMarkup, isWebArchive), WAYS_OUT.webPage],
  [isPdf, [KINDS.pdf]],
  [
    either(begins('ftyp', 4), begins('RIFF'), begins('ID3'), begins('\x1aE\xdf\xa3')),
    WAYS_OUT.media,
  ],
];

/** The kinds that content can be, likeliest first; or what to do with it, in words. */
export function detect(content: Buffer): Kinds | string {
  return SIGNATURES.find(([test]) => test(content))?.[1] ?? WAYS_OUT.unknown;
}
