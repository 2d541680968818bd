import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { megabytes, UPLOAD_MB, UPLOAD_REQUEST_MB } from '@township/rules/upload-limit';
import { bootCms, filesCookie, signInAsAdmin, type Cms } from './harness';
import {
  BMP,
  compound,
  DOCX,
  HTML,
  OFD,
  PDF,
  picture,
  PPTX,
  RTF,
  SVG,
  XLSX,
  zip,
} from './uploads/files';

let cms: Cms;
let authorization: string;
let cookie: string;
beforeAll(async () => {
  cms = await bootCms();
  authorization = await signInAsAdmin(cms);
  cookie = await filesCookie(cms, authorization);
});
afterAll(() => cms.stop());

/** As the admin sees it. */
const get = (url: string) => cms.http.get(url).set('Cookie', cookie);

const upload = (name: string, content: Buffer) =>
  cms.http.post('/upload').set('Authorization', authorization).attach('files', content, name);

const stored = () => readdirSync(path.join(cms.strapi.dirs.static.public, 'uploads'));

test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('takes a %s picture', async (format) => {
  const response = await upload(`图片.${format}`, await picture(format));
  expect(response.status).toBe(201);
  expect(response.body[0]).toMatchObject({ mime: `image/${format}` });
});

const WORD = compound('WordDocument');
const taken: [given: string, content: Buffer | Promise<Buffer>, name: string, mime: string][] = [
  ['通知.pdf', PDF, '通知.pdf', 'application/pdf'],
  ['公文.ofd', OFD, '公文.ofd', 'application/ofd'],
  ['表格.doc', compound(), '表格.doc', 'application/msword'],
  ['表格.xls', compound('Workbook'), '表格.xls', 'application/vnd.ms-excel'],
  ['公文.wps', WORD, '公文.wps', 'application/wps-office.wps'],
  ['台账.et', compound('Workbook'), '台账.et', 'application/wps-office.et'],
  ['讲稿.dps', compound('PowerPoint Document'), '讲稿.dps', 'application/wps-office.dps'],
  ['通知.docx', DOCX, '通知.docx', expect.stringContaining('wordprocessingml')],
  // Content says the type; the name follows.
  ['照片.jpg', picture('webp'), '照片.webp', 'image/webp'],
  ['照片.jpg', picture('png'), '照片.png', 'image/png'],
  ['照片.png', picture('jpeg'), '照片.jpg', 'image/jpeg'],
  ['微信图片.jfif', picture('jpeg'), '微信图片.jpg', 'image/jpeg'],
  ['IMG_1.JPEG', picture('jpeg'), 'IMG_1.jpeg', 'image/jpeg'],
  ['扫描.tif', picture('tiff'), '扫描.jpg', 'image/jpeg'],
  ['台账.docx', XLSX, '台账.xlsx', expect.stringContaining('spreadsheetml')],
  ['讲稿.ppt', PPTX, '讲稿.pptx', expect.stringContaining('presentationml')],
  ['台账.doc', compound('Workbook'), '台账.xls', 'application/vnd.ms-excel'],
  ['通知.doc', RTF, '通知.rtf', 'application/rtf'],
  // A document is not what is embedded in it.
  [
    '附表.docx',
    zip('word/document.xml', 'word/embeddings/a/xl/workbook.xml'),
    '附表.docx',
    expect.stringContaining('wordprocessingml'),
  ],
  // Names.
  ['www.example.com.pdf', PDF, 'www.example.com.pdf', 'application/pdf'],
  ['公示.2026.7', PDF, '公示.2026.7.pdf', 'application/pdf'],
  ['notes', PDF, 'notes.pdf', 'application/pdf'],
  ['通知.', PDF, '通知.pdf', 'application/pdf'],
  ['通知.pdf.', PDF, '通知.pdf', 'application/pdf'],
  ['pdf.', PDF, 'pdf.pdf', 'application/pdf'],
  ['问:“低保”|怎么办?.pdf', PDF, '问：“低保”｜怎么办？.pdf', 'application/pdf'],
  ['\u202Efdp.通知.pdf', PDF, 'fdp.通知.pdf', 'application/pdf'],
];

test.each(taken)('takes “%s” as what it is', async (given, content, name, mime) => {
  const response = await upload(given, await content);
  expect(response.body).toEqual([expect.objectContaining({ name, mime })]);
  const [{ url, ext }] = response.body;
  expect(ext).toBe(path.extname(name));
  expect(stored()).toContain(decodeURIComponent(path.basename(url)));
  expect((await get(url)).status).toBe(200);
});

// As browsers write a quotation mark in a form.
test('a name with quotes is kept, in full width', async () => {
  const body = [
    '--b',
    'Content-Disposition: form-data; name="files"; filename="关于%22低保%22的通知.pdf"',
    'Content-Type: application/pdf',
    '',
    PDF.toString('latin1'),
    '--b--',
    '',
  ].join('\r\n');
  const response = await cms.http
    .post('/upload')
    .set('Authorization', authorization)
    .set('Content-Type', 'multipart/form-data; boundary=b')
    .send(body);
  expect(response.body).toMatchObject([{ name: '关于＂低保＂的通知.pdf' }]);
});

test.each([
  ['Chinese', '关于做好2026年度城乡居民基本医疗保险参保缴费工作的通知'.repeat(12)],
  ['Latin', 'a'.repeat(400)],
  ['of two units a character', '𠮷'.repeat(300)],
])('a very long name (%s) is kept to a bound', async (_, long) => {
  const response = await upload(`${long}.pdf`, PDF);
  expect(response.status).toBe(201);
  const [{ name, url }] = response.body;
  expect(name).toMatch(/^.{90,}…\.pdf$/u);
  expect(name.length).toBeLessThanOrEqual(200);
  expect(long.startsWith(name.slice(0, -5))).toBe(true);
  expect(Buffer.byteLength(decodeURIComponent(path.basename(url)))).toBeLessThan(255);
});

test('a new name in the media library is kept storable too', async () => {
  const [file] = (await upload('旧名.pdf', PDF)).body;
  const renamed = await cms.http
    .post(`/upload?id=${file.id}`)
    .set('Authorization', authorization)
    .field('fileInfo', JSON.stringify({ name: `${'长'.repeat(300)}?.docx` }));
  expect(renamed.body.name).toMatch(/^长+….pdf$/);
  expect(renamed.body.name.length).toBe(200);
});

const refusals: [what: string, name: string, content: Buffer | Promise<Buffer>, wayOut: string][] =
  [
    ['an SVG', 'a.svg', SVG, 'PNG'],
    ['an SVG named as a PNG', 'a.png', SVG, 'PNG'],
    [
      'an SVG with a prolog',
      'a.png',
      Buffer.concat([Buffer.from('<?xml version="1.0"?>'), SVG]),
      'PNG',
    ],
    ['a page named as a PDF', 'a.pdf', HTML, '另存为'],
    ['a page with a PDF’s mark inside', 'a.pdf', Buffer.concat([HTML, PDF]), '另存为'],
    ['a page named as a spreadsheet', '导出.xls', HTML, '.xlsx'],
    ['a web archive named as a document', 'a.doc', Buffer.from('MIME-Version: 1.0\r\n'), '.docx'],
    ['an archive named as a document', 'a.docx', zip('virus.exe'), '解开'],
    ['an archive', 'a.zip', zip('a.txt'), '解开'],
    ['a document with macros', 'a.docm', zip('word/document.xml', 'word/vbaProject.bin'), '宏'],
    ['a document under a password', 'a.docx', compound('EncryptedPackage'), '密码'],
    ['a bitmap', 'a.bmp', BMP, '画图'],
    ['a film', 'a.mp4', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isom', 'latin1'), '视频'],
    ['a text', 'a.txt', Buffer.from('通知'), 'PDF'],
    [
      'a picture cut off',
      'a.jpg',
      picture('jpeg', 640, 480).then((jpeg) => jpeg.subarray(0, 700)),
      '重新',
    ],
    ['a double extension', 'page.html.png', picture('png'), '.html'],
    ['a program’s name before the extension', '通知.exe.pdf', PDF, '.exe'],
    ['a program', 'a.exe', Buffer.from('MZ'), '能收的有'],
    ['an empty file', 'a.pdf', Buffer.alloc(0), '空文件'],
  ];

test.each(refusals)(
  'refuses %s, says the way out, and stores nothing',
  async (_, name, content, wayOut) => {
    const before = stored();
    const response = await upload(name, await content);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(/\p{Script=Han}/u);
    expect(response.body.error.message).toContain(`“${name}”`);
    expect(response.body.error.message).toContain(wayOut);
    expect(stored()).toEqual(before);
  },
);

test('refuses what is larger than the limit', async () => {
  const before = stored();
  const large = Buffer.concat([PDF, Buffer.alloc(megabytes(UPLOAD_MB))]);
  expect(large.length).toBeLessThan(megabytes(UPLOAD_REQUEST_MB));
  const response = await upload('大.pdf', large);
  expect(response.status).toBe(413);
  expect(response.body.error.message).toContain(`${UPLOAD_MB} MB`);
  expect(response.body.error.message).toContain('“大.pdf”');
  const larger = await upload('更大.pdf', Buffer.concat([large, large]));
  expect(larger.status).toBe(413);
  expect(larger.body.error.message).toContain(`${UPLOAD_MB} MB`);
  expect(stored()).toEqual(before);
});

test('the guide names the limit', () => {
  const guide = readFileSync(path.join(__dirname, '../../docs/guides/staff.md'), 'utf8');
  expect(guide).toContain(`每个不超过 ${UPLOAD_MB} MB`);
});

test('one bad file keeps the whole upload out; each bad one is named', async () => {
  const before = stored();
  const response = await cms.http
    .post('/upload')
    .set('Authorization', authorization)
    .attach('files', PDF, 'a.pdf')
    .attach('files', SVG, 'b.png')
    .attach('files', HTML, 'c.xls');
  expect(response.status).toBe(400);
  for (const name of ['“b.png”', '“c.xls”']) {
    expect(response.body.error.message).toContain(name);
  }
  expect(stored()).toEqual(before);
});

test('serves documents so that they can do nothing', async () => {
  const serve = async (name: string, content: Buffer) => {
    const [file] = (await upload(name, content)).body;
    return (await get(file.url)).headers;
  };
  const document = await serve('served.docx', DOCX);
  expect(document['content-disposition']).toBe("attachment; filename*=UTF-8''served.docx");
  expect(document['content-security-policy']).toContain('sandbox');
  expect(document['x-content-type-options']).toBe('nosniff');
  const pdf = await serve('served.pdf', PDF);
  expect(pdf['content-security-policy']).toMatch(/^default-src 'none'/);
  const image = await serve('served.png', await picture('png'));
  expect(image['content-type']).toBe('image/png');
  expect(image['content-disposition']).toBe("inline; filename*=UTF-8''served.png");
  expect(image['x-content-type-options']).toBe('nosniff');
});

test.each([
  ['关于“低保”的通知 (1).docx', DOCX, 'attachment', '关于-低保-的通知-1.docx'],
  ['公示.pdf', PDF, 'inline', '公示.pdf'],
  [`${'长'.repeat(200)}.wps`, WORD, 'attachment', `${'长'.repeat(55)}.wps`],
])('“%s” is saved under its name, whoever serves it', async (given, content, how, name) => {
  const [{ url, mime }] = (await upload(given, content)).body;
  // Plain ASCII, for consumers that put it into a feed or a header as it is.
  expect(url).toMatch(/^\/uploads\/[\x21-\x7e]+$/);
  const { headers, status } = await get(url);
  expect(status).toBe(200);
  expect(headers['content-disposition']).toBe(
    `${how}; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  expect(headers['content-type']).toContain(mime);
});
