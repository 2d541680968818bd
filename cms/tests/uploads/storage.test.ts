import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import {
  bootCms,
  createStartedDatabase,
  signInAsAdmin,
  type Cms,
  type TestDatabase,
} from '../harness';
import { PDF, picture } from './files';
import { smallDisk, TOO_MUCH, type SmallDisk } from './small-disk';

let database: TestDatabase;
let disk: SmallDisk;
let uploads: string;
let cms: Cms;
let authorization: string;
beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  uploads = path.join(database.dir, 'public/uploads');
  disk = smallDisk(uploads);
  leftOver('crashed', 60);
  leftOver('being-written', 0);
  cms = await bootCms({ database });
  authorization = await signInAsAdmin(cms);
});
afterAll(async () => {
  disk.free();
  await cms.stop();
  disk.remove();
  await database.drop();
});
afterEach(() => disk.free());

/** A half-written file of so many minutes ago, as a crash leaves it. */
function leftOver(name: string, minutes: number): void {
  const file = path.join(uploads, '.incoming', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, PDF);
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(file, then, then);
}

const FILES = 'plugin::upload.file';
const post = (query = '') => cms.http.post(`/upload${query}`).set('Authorization', authorization);
const contentOf = (url: string) =>
  readFileSync(path.join(uploads, decodeURIComponent(path.basename(url))));

/** Everything that is on the disk, half-written files included, and in the table. */
async function everything() {
  const files = readdirSync(uploads, { recursive: true }).filter((file) => file !== '.filler');
  return { files: files.sort(), rows: await cms.strapi.db.query(FILES).count() };
}

const large = Buffer.concat([PDF, Buffer.alloc(TOO_MUCH)]);
/** A PNG that does not compress; its smaller sizes do fit. */
const largePicture = () =>
  sharp(randomBytes(2200 * 2200 * 3), { raw: { width: 2200, height: 2200, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();

const full = {
  status: 507,
  body: { data: null, error: { status: 507, message: expect.stringContaining('存储空间满了') } },
};

test('what a crash left half written goes at the next start', () => {
  expect(readdirSync(path.join(uploads, '.incoming'))).toEqual(['being-written']);
});

test('nobody is shown what is being written', async () => {
  expect((await cms.http.get('/uploads/.incoming/being-written')).status).toBe(404);
});

test('on a full disk an upload is refused in words and leaves nothing; later it comes through', async () => {
  const before = await everything();
  disk.fill();
  expect(await post().attach('files', large, '大.pdf')).toMatchObject(full);
  expect(await everything()).toEqual(before);
  disk.free();
  const response = await post().attach('files', large, '大.pdf');
  expect(response.status).toBe(201);
  expect(contentOf(response.body[0].url).equals(large)).toBe(true);
});

test('of a picture whose sizes do not all fit, none is left', async () => {
  const content = await largePicture();
  const before = await everything();
  disk.fill();
  expect(await post().attach('files', content, '大图.png')).toMatchObject(full);
  expect(await everything()).toEqual(before);
});

test('of several files that do not all fit, none is left', async () => {
  const before = await everything();
  disk.fill();
  const response = await post().attach('files', PDF, '小.pdf').attach('files', large, '大.pdf');
  expect(response).toMatchObject(full);
  expect(await everything()).toEqual(before);
});

test.each([
  ['a document', '公示.pdf', async () => PDF, async () => large],
  ['a picture', '照片.png', () => picture('png', 640, 480), largePicture],
])(
  'replacing %s on a full disk leaves the public one as it was',
  async (_, name, make, makeLarge) => {
    const [file] = (await post().attach('files', await make(), name)).body;
    const content = contentOf(file.url);
    const next = await makeLarge();
    const before = await everything();
    disk.fill();
    expect(await post(`?id=${file.id}`).attach('files', next, name)).toMatchObject(full);
    expect(await everything()).toEqual(before);
    expect(contentOf(file.url).equals(content)).toBe(true);
    expect(await cms.strapi.db.query(FILES).findOne({ where: { id: file.id } })).toMatchObject({
      url: file.url,
      size: file.size,
    });
  },
);

test('a replacement that fits comes through whole', async () => {
  const [file] = (await post().attach('files', PDF, '公示.pdf')).body;
  const next = Buffer.concat([PDF, Buffer.from('%next')]);
  const { body } = await post(`?id=${file.id}`).attach('files', next, '公示.pdf');
  expect(contentOf(body.url).equals(next)).toBe(true);
});

test('a record that cannot be written takes its files with it', async () => {
  const before = await everything();
  const failing = cms.strapi.db.lifecycles.subscribe({
    models: [FILES],
    beforeCreate() {
      throw new Error('the database refuses');
    },
  });
  const response = await post().attach('files', await picture('png', 640, 480), '照片.png');
  failing();
  expect(response.status).toBe(500);
  expect(await everything()).toEqual(before);
});

test('a deleted file goes from the disk with all its sizes', async () => {
  const before = await everything();
  const [file] = (await post().attach('files', await picture('png', 640, 480), '照片.png')).body;
  expect((await everything()).files.length).toBeGreaterThan(before.files.length + 1);
  const response = await cms.http
    .delete(`/upload/files/${file.id}`)
    .set('Authorization', authorization);
  expect(response.status).toBe(200);
  expect(await everything()).toEqual(before);
});
