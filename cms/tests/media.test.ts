import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createCms } from '@township/client';
import { SERVED_TYPES } from '@township/rules/served-files';
import sharp from 'sharp';
import { KINDS } from '../src/features/uploads/acceptance/kinds';
import { articleData, bootCms, content, publishArticle, signInAsAdmin, type Cms } from './harness';
import { until } from './harness/web-origin';

let cms: Cms;
let authorization: string;
beforeAll(async () => {
  cms = await bootCms();
  authorization = await signInAsAdmin(cms);
});
afterAll(() => cms.stop());

interface File {
  id: number;
  url: string;
  hash: string;
}

const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');

async function uploaded(name: string, bytes: Buffer = PDF): Promise<File> {
  const answer = await cms.http
    .post('/upload')
    .set('Authorization', authorization)
    .attach('files', bytes, name);
  expect(answer.status).toBe(201);
  return answer.body[0];
}

const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#b22' } })
    .png()
    .toBuffer();

const articles = () => content(cms.strapi, 'article');

const published = (slug: string, data: object) => publishArticle(cms.strapi, slug, data);

/** The status that anyone gets for a file. */
const status = async ({ url }: Pick<File, 'url'>) => (await cms.http.get(url)).status;

const remove = ({ id }: File, query = '') =>
  cms.http.delete(`/upload/files/${id}${query}`).set('Authorization', authorization);

const replaced = async ({ id }: File, name: string, bytes: Buffer): Promise<File> => {
  const answer = await cms.http
    .post(`/upload?id=${id}&confirm=true`)
    .set('Authorization', authorization)
    .attach('files', bytes, name);
  expect(answer.status).toBe(200);
  return answer.body;
};

const removeRecord = ({ id }: File) =>
  cms.strapi.db.query('plugin::upload.file').delete({ where: { id } });

describe('an entry whose file is gone', () => {
  let documentId: string;
  beforeAll(async () => {
    const [form, kept] = [await uploaded('表.pdf'), await uploaded('留.pdf')];
    const cover = await uploaded('图.png', await picture());
    const attachments = [
      { title: '丢失的', file: form.id },
      { title: '还在的', file: kept.id },
    ];
    const entry = await published('diushi', { attachments, cover: cover.id });
    documentId = entry.documentId;
    // As an earlier version of the portal left it, or another program.
    await removeRecord(form);
    await removeRecord(cover);
  });

  test('is read without it', async () => {
    const read = createCms({ baseUrl: cms.url, retries: 0 });
    const article = await read.articles.bySlug('diushi');
    expect(article?.attachments.map(({ title }) => title)).toEqual(['还在的']);
    expect(article?.cover).toBeNull();
  });

  test('can be saved, and says in words what keeps it from being published', async () => {
    await articles().update({ documentId, data: { summary: '新摘要' } });
    await expect(articles().publish({ documentId })).rejects.toMatchObject({
      details: {
        errors: [{ path: ['attachments', '0', 'file'], message: expect.stringContaining('删除') }],
      },
    });
  });
});

/** Where an article can name a file. */
const places: [string, (file: File) => object][] = [
  ['an attachment', ({ id }) => ({ attachments: [{ title: '表', file: id }] })],
  ['the body', ({ url }) => ({ body: `<p><a href="${url}">表</a></p>` })],
  [
    'an absolute address in the body',
    ({ url }) => ({ body: `<a href="https://e.cn${url}">表</a>` }),
  ],
];

describe.each(places)('a file that an article names in %s', (_, naming) => {
  let file: File;
  let documentId: string;
  beforeAll(async () => {
    file = await uploaded('申请表.pdf');
  });

  test('is nobody’s while the article is a draft', async () => {
    ({ documentId } = await articles().create({ data: articleData(naming(file)) }));
    expect(await status(file)).toBe(404);
  });

  test('is anyone’s from the moment of publication', async () => {
    await articles().publish({ documentId });
    expect(await status(file)).toBe(200);
  });

  test('is not deleted without a word', async () => {
    const answer = await remove(file);
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toContain('翟店镇召开工作会议');
    expect(answer.body.error.details.uses).toContainEqual(
      expect.objectContaining({ published: true, link: expect.stringContaining(documentId) }),
    );
    const bulk = await cms.http
      .post('/upload/actions/bulk-delete')
      .set('Authorization', authorization)
      .send({ fileIds: [file.id] });
    expect(bulk.status).toBe(409);
    expect(await status(file)).toBe(200);
  });

  test('goes when the article is withdrawn, unless it is to be kept', async () => {
    const withdrawn = { withdrawnAt: '2026-01-03T00:00:00.000Z', withdrawalReason: '有误' };
    await articles().update({ documentId, data: withdrawn });
    await articles().publish({ documentId });
    expect(await status(file)).toBe(404);
    await articles().update({ documentId, data: { keepFiles: true } });
    await articles().publish({ documentId });
    expect(await status(file)).toBe(200);
  });

  test('leads from its former address to the new one when it is replaced', async () => {
    const present = await replaced(file, '新表.pdf', Buffer.concat([PDF, Buffer.from('%2')]));
    expect(present.url).not.toBe(file.url);
    const former = await cms.http.get(file.url);
    expect([former.status, former.headers.location]).toEqual([301, present.url]);
    expect(await status(present)).toBe(200);
    file = present;
  });

  test('goes when the article is unpublished, and is deleted without asking', async () => {
    await articles().unpublish({ documentId });
    expect(await status(file)).toBe(404);
    expect((await remove(file)).status).toBe(200);
  });
});

test('former addresses of a file replaced twice lead to the newest, former sizes too; of a deleted one, nowhere', async () => {
  type Picture = File & { formats: { thumbnail: File } };
  const first = (await uploaded('图.png', await picture())) as Picture;
  const body = `<p><img src="${first.url}" alt="图"></p>`;
  const { documentId } = await published('liangci', { body });
  await replaced(first, '图.png', await picture());
  const newest = (await replaced(first, '图.png', await picture())) as Picture;
  const second = await cms.strapi.db
    .query('api::former-file-address.former-file-address')
    .findMany({ where: { fileId: first.id, format: null }, orderBy: 'id' });
  expect(second).toHaveLength(2);
  for (const { name } of second) {
    const { status, headers } = await cms.http.get(`/uploads/${name}`);
    expect([status, headers.location]).toEqual([301, newest.url]);
  }
  const size = await cms.http.get(first.formats.thumbnail.url);
  expect([size.status, size.headers.location]).toEqual([301, newest.formats.thumbnail.url]);
  // The body names the first address still, and so uses the file.
  const answer = await remove(first);
  expect(answer.body.error.details.uses).toEqual([
    expect.objectContaining({ fileId: first.id, place: 'body', published: true, draft: true }),
  ]);
  expect((await remove(first, '?confirm=true')).status).toBe(200);
  const addresses = [...second.map(({ name }) => `/uploads/${name}`), newest.url];
  for (const url of addresses) expect(await status({ url })).toBe(404);
  expect((await cms.http.get('/api/articles/liangci')).body.data.body).toBe('<p></p>');
  await articles().delete({ documentId });
});

describe('a folder whose folders hold a used file', () => {
  let outer: number;
  let file: File;
  const asStaff = (address: string, body: object) =>
    cms.http.post(address).set('Authorization', authorization).send(body);
  beforeAll(async () => {
    const folder = async (name: string, parent: number | null): Promise<number> =>
      (await asStaff('/upload/folders', { name, parent })).body.data.id;
    outer = await folder('年度', null);
    const destinationFolderId = await folder('一月', await folder('上半年', outer));
    file = await uploaded('深处.pdf');
    await asStaff('/upload/actions/bulk-move', { fileIds: [file.id], destinationFolderId });
    await published('shenchu', {
      title: '用到深处',
      attachments: [{ title: '表', file: file.id }],
    });
    await articles().create({ data: articleData({ body: `<a href="${file.url}">表</a>` }) });
  });

  test('tells of every use, of drafts too', async () => {
    const answer = await asStaff('/portal/file-uses', { folderIds: [outer] });
    const use = { fileId: file.id, fileName: '深处.pdf', type: '文章' };
    expect(answer.body.data).toEqual([
      expect.objectContaining({ ...use, title: '用到深处', published: true, draft: true }),
      expect.objectContaining({ ...use, place: 'body', published: false, draft: true }),
    ]);
  });

  test('is not deleted without a word, and is when that is confirmed', async () => {
    const asked = await asStaff('/upload/actions/bulk-delete', { folderIds: [outer] });
    expect([asked.status, asked.body.error.message]).toEqual([
      409,
      expect.stringContaining('用到深处'),
    ]);
    expect(await status(file)).toBe(200);
    await asStaff('/upload/actions/bulk-delete?confirm=true', { folderIds: [outer] }).expect(200);
    expect(await status(file)).toBe(404);
    const folders = cms.strapi.db.query('plugin::upload.folder');
    expect(await folders.count({ where: { name: { $in: ['年度', '上半年', '一月'] } } })).toBe(0);
  });
});

test('a file used in front of readers is not replaced without a word, one of a draft is', async () => {
  const file = await uploaded('图.png', await picture());
  const folder = path.join(cms.strapi.dirs.static.public, 'uploads');
  const { documentId } = await articles().create({ data: articleData({ cover: file.id }) });
  const replace = async (address: string) =>
    cms.http
      .post(address)
      .set('Authorization', authorization)
      .attach('files', await picture(), '新图.png');
  const present: File = (await replace(`/upload?id=${file.id}`)).body;
  expect(present.url).not.toBe(file.url);
  await articles().publish({ documentId });
  const before = readdirSync(folder).sort();
  for (const address of [`/upload?id=${file.id}`, `/upload/files/${file.id}/replace`]) {
    const { status, body } = await replace(address);
    expect([status, body.error.message]).toEqual([409, expect.stringMatching(/没有替换：文章“/)]);
    expect(body.error.details.uses).toContainEqual(expect.objectContaining({ place: 'cover' }));
  }
  expect(await status(present)).toBe(200);
  expect(readdirSync(folder).sort()).toEqual(before);
});

test('a file used in front of readers is deleted when that is confirmed; then nothing leads to it', async () => {
  const first = await uploaded('图.png', await picture());
  await published('queren', { cover: first.id });
  const file = await replaced(first, '图.png', await picture());
  expect((await remove(file, '?confirm=true')).status).toBe(200);
  expect([await status(file), await status(first)]).toEqual([404, 404]);
});

test('the files of an article come with its display date, and go with its withdrawal', async () => {
  const file = await uploaded('预告.pdf');
  const cover = await uploaded('预告.png', await picture());
  const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
  await published('yugao', {
    cover: cover.id,
    attachments: [{ title: '预告', file: file.id }],
    displayDate: at(4_000),
    withdrawnAt: at(12_000),
    withdrawalReason: '到期',
  });
  const both = async () => [await status(file), await status(cover)].join();
  expect(await both()).toBe('404,404');
  await until('its time has come', async () => (await both()) === '200,200');
  await until('it is withdrawn', async () => (await both()) === '404,404');
});

test('a withdrawn article offers no files, in lists neither, unless they are kept', async () => {
  const [cover, form] = [await uploaded('图.png', await picture()), await uploaded('表.pdf')];
  const { documentId } = await published('chehui', {
    cover: cover.id,
    seo: { image: cover.id },
    attachments: [{ title: '表', file: form.id }],
    body: `<p>见<a href="${form.url}">表</a>和<a href="/news">新闻</a></p><p><img src="${cover.url}" alt="图"></p>`,
    withdrawnAt: '2026-01-03T00:00:00.000Z',
    withdrawalReason: '有误',
  });
  const read = createCms({ baseUrl: cms.url, retries: 0 });
  const article = await read.articles.bySlug('chehui');
  expect(article).toMatchObject({ cover: null, attachments: [], seo: { image: null } });
  expect(article?.body).toBe('<p>见<a>表</a>和<a href="/news">新闻</a></p><p></p>');
  const covers = async () =>
    (await read.articles.list()).items.find(({ slug }) => slug === 'chehui')?.cover;
  expect(await covers()).toBeNull();
  await articles().update({ documentId, data: { keepFiles: true } });
  await articles().publish({ documentId });
  expect(await covers()).toMatchObject({ url: cover.url });
  expect((await read.articles.bySlug('chehui'))?.attachments).toHaveLength(1);
});

test('all sizes of a picture come and go with it, and a former size leads to the present one', async () => {
  const file: File & { formats: Record<string, File> } = (await uploaded(
    '图.png',
    await picture(),
  )) as never;
  const { thumbnail } = file.formats;
  await published('chicun', { cover: file.id });
  expect(await status(thumbnail!)).toBe(200);
  await replaced(file, '图.png', await picture());
  const former = await cms.http.get(thumbnail!.url);
  expect([former.status, former.headers.location]).toEqual([301, expect.stringContaining('thumb')]);
});

test('staff see every file in the admin, by a cookie that goes with files alone', async () => {
  const file = await uploaded('草稿.pdf');
  const answer = await cms.http.get('/upload/files').set('Authorization', authorization);
  const cookie = answer.headers['set-cookie'] as unknown as string[];
  expect(cookie.join()).toMatch(/portal_files=\d+\.\d+; path=\/uploads;.*samesite=strict/i);
  const seen = await cms.http.get(file.url).set(
    'Cookie',
    cookie.map((one) => one.split(';')[0]!),
  );
  expect([seen.status, seen.headers['cache-control']]).toEqual([200, 'private, no-store']);
  const forged = await cms.http.get(file.url).set('Cookie', `portal_files=${Date.now() + 1e6}`);
  expect(forged.status).toBe(404);
});

test('what lies in the folder 公开文件 is public by itself', async () => {
  const folder = await cms.http
    .post('/upload/folders')
    .set('Authorization', authorization)
    .send({ name: '公开文件', parent: null });
  const file = await uploaded('模板.pdf');
  expect(await status(file)).toBe(404);
  await cms.http
    .post('/upload/actions/bulk-move')
    .set('Authorization', authorization)
    .send({ fileIds: [file.id], destinationFolderId: folder.body.data.id });
  expect(await status(file)).toBe(200);
});

test.each([
  '/uploads/../uploads/',
  '//uploads/',
  '/%75ploads/',
  '/uploads/public/../',
  '/uploads%2f',
])('a private file is not had by writing its address as %s', async (prefix) => {
  const file = await uploaded('密.pdf');
  const answer = await fetch(cms.url + prefix + file.url.slice('/uploads/'.length));
  expect(answer.status).toBe(404);
});

test('what may be uploaded is answered as the type that it was taken for', () => {
  const stored = Object.values(KINDS).filter(({ mime }) => !/heic|tiff/.test(mime));
  for (const { mime, extensions } of stored) {
    for (const extension of extensions)
      expect([extension, SERVED_TYPES[extension]]).toEqual([extension, mime]);
  }
});
