import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { bootCms, signInAsAdmin, type Cms } from './harness';

let cms: Cms;
let authorization: string;
beforeAll(async () => {
  cms = await bootCms();
  authorization = await signInAsAdmin(cms);
});
afterAll(() => cms.stop());

const upload = (name: string, content: Buffer) =>
  cms.http.post('/upload').set('Authorization', authorization).attach('files', content, name);

const stored = () => readdirSync(path.join(cms.strapi.dirs.static.public, 'uploads'));

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const HTML = Buffer.from('<!doctype html><title>x</title><script>alert(1)</script>');
const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]);
const zip = (...names: string[]) => Buffer.from(`PK\u0003\u0004${names.join('\u0000')}`, 'latin1');
const DOCX = zip('[Content_Types].xml', 'word/document.xml');
const picture = (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#b22' } })
    .toFormat(format)
    .toBuffer();

test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('takes a %s picture', async (format) => {
  const response = await upload(`图片.${format}`, await picture(format));
  expect(response.status).toBe(201);
  expect(response.body[0]).toMatchObject({ mime: `image/${format}` });
});

test.each([
  ['通知.pdf', PDF],
  ['表格.doc', OLE],
  ['表格.xls', OLE],
  ['公文.wps', OLE],
  ['台账.et', OLE],
  ['通知.docx', DOCX],
])('takes the document %s', async (name, content) => {
  expect((await upload(name, content)).status).toBe(201);
});

const refusals: [string, string, Buffer | Promise<Buffer>][] = [
  ['an SVG', 'a.svg', SVG],
  ['an SVG named as a PNG', 'a.png', SVG],
  [
    'an SVG with a prolog named as a PNG',
    'a.png',
    Buffer.concat([Buffer.from('<?xml version="1.0"?>'), SVG]),
  ],
  ['a page named as a PDF', 'a.pdf', HTML],
  ['a page with a PDF’s mark inside', 'a.pdf', Buffer.concat([HTML, PDF])],
  ['a JPEG named as a PNG', 'a.png', picture('jpeg')],
  ['an archive named as a document', 'a.docx', zip('virus.exe')],
  ['a spreadsheet named as a text', 'a.docx', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['a double extension', 'page.html.png', picture('png')],
  ['a program’s name before the extension', '通知.exe.pdf', PDF],
  ['a program', 'a.exe', Buffer.from('MZ')],
  ['a name without extension', 'notes', PDF],
  ['an empty file', 'a.pdf', Buffer.alloc(0)],
];

test.each(refusals)('refuses %s, in Chinese, and stores nothing', async (_, name, content) => {
  const before = stored();
  const response = await upload(name, await content);
  expect(response.status).toBe(400);
  expect(response.body.error.message).toMatch(/\p{Script=Han}/u);
  expect(stored()).toEqual(before);
});

test('refuses what is larger than 20 MB', async () => {
  const before = stored();
  const large = Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]);
  const response = await upload('大.pdf', large);
  expect(response.status).toBe(413);
  expect(response.body.error.message).toContain('20 MB');
  expect((await upload('更大.pdf', Buffer.concat([large, large]))).status).toBe(413);
  expect(stored()).toEqual(before);
});

test('one bad file keeps the whole upload out', async () => {
  const before = stored();
  const response = await cms.http
    .post('/upload')
    .set('Authorization', authorization)
    .attach('files', PDF, 'a.pdf')
    .attach('files', SVG, 'b.png');
  expect(response.status).toBe(400);
  expect(stored()).toEqual(before);
});

test('serves documents so that they can do nothing', async () => {
  const serve = async (name: string, content: Buffer) => {
    const [file] = (await upload(name, content)).body;
    return (await cms.http.get(file.url)).headers;
  };
  const document = await serve('served.docx', DOCX);
  expect(document['content-disposition']).toBe('attachment');
  expect(document['content-security-policy']).toContain('sandbox');
  expect(document['x-content-type-options']).toBe('nosniff');
  const pdf = await serve('served.pdf', PDF);
  expect(pdf['content-security-policy']).toMatch(/^default-src 'none'/);
  const image = await serve('served.png', await picture('png'));
  expect(image['content-type']).toBe('image/png');
  expect(image['content-disposition']).toBeUndefined();
  expect(image['x-content-type-options']).toBe('nosniff');
});
