import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { bootCms, signInAsAdmin, type Cms } from '../harness';
import {
  chattyGif,
  chattyJpeg,
  chattyPng,
  chattyWebp,
  hugePng,
  photo,
  picture,
  PRIVATE,
  scene,
  type Format,
} from './files';

let cms: Cms;
let authorization: string;
beforeAll(async () => {
  cms = await bootCms();
  authorization = await signInAsAdmin(cms);
});
afterAll(() => cms.stop());

const upload = (name: string, content: Buffer) =>
  cms.http.post('/upload').set('Authorization', authorization).attach('files', content, name);

interface Stored {
  id: number;
  url: string;
  width: number;
  height: number;
  formats: Record<string, Stored> | null;
}

const contentOf = (url: string) =>
  readFileSync(path.join(cms.strapi.dirs.static.public, url.replace(/^\//, '')));

/** The record of an upload and the bytes of it in all its sizes. */
async function store(name: string, content: Buffer) {
  const response = await upload(name, content);
  expect(response.body).toEqual([expect.objectContaining({ url: expect.any(String) })]);
  const file: Stored = response.body[0];
  const sizes = [file, ...Object.values(file.formats ?? {})];
  return { file, sizes, contents: sizes.map(({ url }) => contentOf(url)) };
}

/** Whether the top of a picture is red and its bottom blue: the scene, turned by a quarter. */
async function standsUpright(content: Buffer): Promise<boolean> {
  const { data, info } = await sharp(content)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels;
    return { red: data[at] ?? 0, blue: data[at + 2] ?? 0 };
  };
  const middle = info.width >> 1;
  const top = pixel(middle, 2);
  const bottom = pixel(middle, info.height - 3);
  return top.red > 150 && top.blue < 100 && bottom.blue > 150 && bottom.red < 100;
}

const privateTraces = (content: Buffer) =>
  Object.values(PRIVATE).filter((text) => content.includes(text));

const formats: Format[] = ['jpeg', 'webp', 'png', 'avif', 'tiff'];
test.each(formats)(
  'a %s photo taken with the phone on its side stands upright in all sizes',
  async (format) => {
    const lying = await photo(format, 1600, 1200);
    const { file, sizes, contents } = await store(`照片.${format}`, lying);
    expect(file).toMatchObject({ width: 1200, height: 1600 });
    expect(sizes.length).toBeGreaterThan(3);
    for (const [i, content] of contents.entries()) {
      expect(await standsUpright(content)).toBe(true);
      const metadata = await sharp(content).metadata();
      expect(metadata).toMatchObject({ width: sizes[i]?.width, height: sizes[i]?.height });
      expect(metadata.orientation ?? 1).toBe(1);
    }
  },
);

const chatty: [what: string, name: string, make: () => Promise<Buffer>][] = [
  ['a JPEG’s Exif and XMP', 'a.jpg', () => photo('jpeg')],
  ['a JPEG’s comments, IPTC, makers’ segments and what hangs behind it', 'a.jpg', chattyJpeg],
  ['a PNG’s Exif and XMP', 'a.png', () => photo('png')],
  ['a PNG’s texts and what hangs behind it', 'a.png', chattyPng],
  ['a WebP’s Exif and XMP', 'a.webp', () => photo('webp')],
  ['an animated WebP’s Exif and XMP', 'a.webp', chattyWebp],
  ['an AVIF’s Exif and XMP', 'a.avif', () => photo('avif')],
  ['a TIFF’s Exif and XMP', 'a.tif', () => photo('tiff')],
  ['a GIF’s comment and application blocks', 'a.gif', chattyGif],
  ['a HEIC’s Exif', 'a.heic', async () => readFileSync(HEIC)],
];
const HEIC = path.join(__dirname, '../fixtures/phone.heic');

test.each(chatty)('%s do not leave with it', async (_, name, make) => {
  const content = await make();
  expect(privateTraces(content).length + content.indexOf('zTXt')).toBeGreaterThan(0);
  const { contents } = await store(name, content);
  for (const stored of contents) {
    expect(privateTraces(stored)).toEqual([]);
    const { exif, xmp, iptc, comments } = await sharp(stored).metadata();
    expect({ exif, xmp, iptc, comments }).toEqual({});
  }
});

test.each([
  ['gif', chattyGif],
  ['webp', chattyWebp],
] as const)('an animated %s stays animated, at its speed', async (format, make) => {
  const { file, contents } = await store(`动图.${format}`, await make());
  expect(file).toMatchObject({ width: 16, height: 16 });
  expect(await sharp(contents[0], { animated: true }).metadata()).toMatchObject({
    format,
    pages: 3,
    pageHeight: 16,
    loop: 2,
    delay: [100, 200, 300],
  });
});

test('an AVIF has its size, and smaller ones', async () => {
  const { file, sizes } = await store('照片.avif', await picture('avif', 640, 480));
  expect(file).toMatchObject({ width: 640, height: 480, mime: 'image/avif' });
  expect(sizes.length).toBeGreaterThan(1);
});

test('a HEIC photo becomes a JPEG', async () => {
  const { file, contents } = await store('IMG_0001.HEIC', readFileSync(HEIC));
  expect(file).toMatchObject({ name: 'IMG_0001.jpg', mime: 'image/jpeg', width: 160, height: 120 });
  const upright = await sharp(contents[0]).rotate(90).toBuffer();
  expect(await standsUpright(upright)).toBe(true);
});

test('wide colours are brought to sRGB, not taken for it', async () => {
  const wide = await scene().withIccProfile('p3').png().toBuffer();
  const { contents } = await store('照片.png', wide);
  const [red = 0, green = 0, blue = 0] = await sharp(contents[0]).removeAlpha().raw().toBuffer();
  expect(red).toBeGreaterThan(240);
  expect(green + blue).toBeLessThan(60);
});

test('a WebP of pixels alone is stored as it came', async () => {
  const bare = await picture('webp', 64, 48);
  const { contents } = await store('封面.webp', bare);
  expect(contents[0]?.equals(bare)).toBe(true);
});

test('a large photo is scaled down, a long screenshot stays readable', async () => {
  const { file } = await store('大.jpg', await picture('jpeg', 8000, 6000));
  expect(file.width * file.height).toBeLessThanOrEqual(16_000_000);
  expect(file.width).toBeGreaterThan(4500);
  const long = await store('长截图.png', await picture('png', 1080, 14_000));
  expect(long.file).toMatchObject({ width: 1080, height: 14_000 });
});

test.each([
  ['a PNG of 256 million pixels', 'a.png', 16_000, 16_000, () => hugePng(16_000, 16_000)],
  [
    'a WebP that would stand in memory whole',
    'a.webp',
    8000,
    8000,
    () => picture('webp', 8000, 8000),
  ],
] as const)('refuses %s by its header, with a way out', async (_, name, width, height, make) => {
  const response = await upload(name, await make());
  expect(response.status).toBe(400);
  expect(response.body.error.message).toContain(`${width}×${height}`);
  expect(response.body.error.message).toContain('请缩小后再上传');
});

test('uploads and replacements at the same time wait for each other and all come through', async () => {
  const first = await store('旧.jpg', await picture('jpeg', 640, 480));
  const next = await photo('jpeg', 1600, 1200);
  const replace = () =>
    cms.http
      .post(`/upload?id=${first.file.id}`)
      .set('Authorization', authorization)
      .attach('files', next, '新.jpg');
  const responses = await Promise.all([
    upload('1.jpg', next),
    replace(),
    upload('2.jpg', next),
    upload('3.heic', readFileSync(HEIC)),
    replace(),
    upload('4.jpg', next),
  ]);
  for (const { body } of responses) {
    expect([body].flat()[0]).toMatchObject({ width: expect.any(Number), mime: 'image/jpeg' });
  }
});

test('refuses a TIFF of several pages, with a way out', async () => {
  const pages = await sharp([await picture('png'), await picture('png')], {
    join: { across: 1, animated: true },
  })
    .tiff()
    .toBuffer();
  const response = await upload('扫描.tif', pages);
  expect(response.body.error?.message).toContain('另存为 PDF');
});
