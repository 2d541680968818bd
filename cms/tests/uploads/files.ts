import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files as they come from people's devices, built here so that nobody's own stands in the repository. */

export const PDF = Buffer.from(
  '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n',
  'latin1',
);
export const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
export const HTML = Buffer.from('<!doctype html><title>x</title><script>alert(1)</script>');
export const RTF = Buffer.from('{\\rtf1\\ansi 通知}', 'latin1');
export const BMP = Buffer.concat([
  Buffer.from('BM'),
  Buffer.alloc(12),
  Buffer.from([40, 0, 0, 0]),
  Buffer.alloc(40),
]);

/** A compound file, as doc, xls, ppt and WPS's own are, with a stream of this name. */
export const compound = (stream?: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream ? `${stream}\0` : '', 'utf16le'),
    Buffer.alloc(512),
  ]);

/** A zip of empty parts. */
export function zip(...names: string[]): Buffer {
  const parts = names.map((name) => Buffer.from(name));
  const header = (signature: string, length: number, part: Buffer, nameAt: number) => {
    const bytes = Buffer.alloc(length);
    bytes.write(signature, 'latin1');
    bytes.writeUInt16LE(part.length, nameAt);
    return Buffer.concat([bytes, part]);
  };
  const local = Buffer.concat(parts.map((part) => header('PK\u0003\u0004', 30, part, 26)));
  const central = Buffer.concat(parts.map((part) => header('PK\u0001\u0002', 46, part, 28)));
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

export const DOCX = zip('[Content_Types].xml', 'word/document.xml');
export const XLSX = zip('[Content_Types].xml', 'xl/workbook.xml');
export const PPTX = zip('[Content_Types].xml', 'ppt/presentation.xml');
export const OFD = zip('OFD.xml', 'Doc_0/Document.xml');

export type Format = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff';

/** Red on the left, blue on the right: which way it stands can be seen. */
export const scene = (width = 160, height = 120) =>
  sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: '#f00' } },
      left: 0,
      top: 0,
    },
  ]);

export const picture = (format: Format, width = 8, height = 8) =>
  scene(width, height).toFormat(format).toBuffer();

/** What must not leave: searched for in every stored file. */
export const PRIVATE = {
  make: 'XiangzhenPhone',
  author: 'ZhangSanAuthor',
  serial: 'SERIAL-778899',
  place: 'GPSLatitude35.6N',
};

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${PRIVATE.author}" dc:source="${PRIVATE.place}"/></rdf:RDF></x:xmpmeta>`;

/** A photo lying on its side, with place, device and person in its metadata. */
export const photo = (format: Format, width = 160, height = 120) =>
  scene(width, height)
    .withExif({
      IFD0: { Make: PRIVATE.make, Artist: PRIVATE.author },
      IFD2: { BodySerialNumber: PRIVATE.serial },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 36/1 0/1', GPSDateStamp: PRIVATE.place },
    })
    .withXmp(XMP)
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();

const jpegSegment = (marker: number, text: string) => {
  const bytes = Buffer.from(text, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

/** A comment, IPTC, MPF, an unknown maker's segment, and a “motion photo” behind the end. */
export async function chattyJpeg(): Promise<Buffer> {
  const jpeg = await picture('jpeg', 64, 48);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    jpegSegment(0xfe, PRIVATE.author),
    jpegSegment(0xed, `Photoshop 3.0\0${PRIVATE.author}`),
    jpegSegment(0xe2, `MPF\0${PRIVATE.serial}`),
    jpegSegment(0xe7, PRIVATE.make),
    jpeg.subarray(2),
    Buffer.from(`\0\0\0\x18ftypmp42${PRIVATE.place}`, 'latin1'),
  ]);
}

const pngChunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
};

/** A PNG whose header says this size, and of whose pixels there are none. */
export async function hugePng(width: number, height: number): Promise<Buffer> {
  const header = Buffer.from((await picture('png')).subarray(16, 29));
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(8))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Text in each of PNG's ways, and something behind its end. */
export async function chattyPng(): Promise<Buffer> {
  const png = await picture('png', 64, 48);
  const afterHeader = 33;
  return Buffer.concat([
    png.subarray(0, afterHeader),
    pngChunk('tEXt', Buffer.from(`Author\0${PRIVATE.author}`)),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Source\0\0'), deflateSync(PRIVATE.make)])),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`)),
    png.subarray(afterHeader),
    Buffer.from(PRIVATE.serial),
  ]);
}

const FRAME = 16;

/** Three different frames, below each other. */
const frames = () =>
  sharp(
    Buffer.from(
      Array.from({ length: FRAME * FRAME * 3 * 3 }, (_, i) => {
        const frame = Math.floor(i / (FRAME * FRAME * 3));
        return (frame * 80 + (i % 48)) % 256;
      }),
    ),
    { raw: { width: FRAME, height: FRAME * 3, channels: 3, pageHeight: FRAME } },
  );

/** An animation that loops twice, with a comment and an application's block in it. */
export async function chattyGif(): Promise<Buffer> {
  const gif = await frames()
    .gif({ loop: 2, delay: [100, 200, 300] })
    .toBuffer();
  const block = (...parts: (Buffer | number)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : part)));
  const author = Buffer.from(PRIVATE.author);
  const make = Buffer.from(PRIVATE.make);
  const colours = 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  const afterColours = 13 + ((gif[10] ?? 0) & 0x80 ? colours : 0);
  return Buffer.concat([
    gif.subarray(0, afterColours),
    block(0x21, 0xfe, author.length, author, 0),
    block(0x21, 0xff, 11, Buffer.from('XMP DataXMP'), make.length, make, 0),
    gif.subarray(afterColours),
    Buffer.from(PRIVATE.serial),
  ]);
}

export const chattyWebp = () =>
  frames()
    .withXmp(XMP)
    .withExif({ IFD0: { Artist: PRIVATE.author } })
    .webp({ loop: 2, delay: [100, 200, 300] })
    .toBuffer();
