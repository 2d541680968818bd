import { statSync } from 'node:fs';
import path from 'node:path';
import { createCms } from '@township/client';
import { bootCms, type Cms } from './harness';
import { articleData, content } from './harness/content';
import { listed, readContent } from './harness/town-content';

/* What readers see through the client once staff have changed something. */

let server: Cms;
let cms: ReturnType<typeof createCms>;

beforeAll(async () => {
  server = await bootCms({ seed: true });
  cms = createCms({
    baseUrl: server.url,
    retries: 0,
    onInvalidRecord: (record) => {
      throw new Error(`An invalid record: ${JSON.stringify(record)}`);
    },
  });
});
afterAll(() => server.stop());

async function slugs(items: AsyncIterable<{ slug: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const { slug } of items) found.push(slug);
  return found;
}

/** The part of the upload plugin's service that is used here. */
interface UploadService {
  upload(input: { data: object; files: object }): Promise<{ id: number }[]>;
}

const articles = () => content(server.strapi, 'article');
const create = (slug: string, change: object = {}) =>
  articles().create({
    status: 'published',
    data: articleData({ slug, displayDate: '2024-06-01T00:00:00.000Z', ...change }),
  });

test('a former slug answers the record under its present one', async () => {
  const { documentId } = await create('jiu-mingzi');
  await articles().update({ documentId, data: { slug: 'xin-mingzi' }, status: 'published' });
  expect(await cms.articles.bySlug('jiu-mingzi')).toMatchObject({
    documentId,
    slug: 'xin-mingzi',
  });
  await articles().delete({ documentId });
  expect(await cms.articles.bySlug('jiu-mingzi')).toBeNull();
  expect(await cms.articles.bySlug('xin-mingzi')).toBeNull();
});

test('articles of the same moment keep one order, and each has its neighbours', async () => {
  const made = await Promise.all(
    ['tongshi-a', 'tongshi-b', 'tongshi-c'].map((slug) => create(slug)),
  );
  const ids = made.map(({ documentId }) => documentId).sort();
  const [low = '', middle = '', high = ''] = ids;
  const place = { displayDate: '2024-06-01T00:00:00.000Z', documentId: middle };
  const one = { pageSize: 1, withCount: false } as const;
  const older = await cms.articles.list({ ...one, before: place });
  const newer = await cms.articles.list({ ...one, after: place, sort: 'oldest' });
  expect(older.items[0]?.documentId).toBe(low);
  expect(newer.items[0]?.documentId).toBe(high);
  for (const documentId of ids) await articles().delete({ documentId });
});

test('pinned articles are those pinned at the moment asked for', async () => {
  const { documentId } = await create('zhiding', { pinnedUntil: '2024-07-01T00:00:00.000Z' });
  const pinnedAt = (date: string) => slugs(cms.articles.all({ pinnedAt: new Date(date) }));
  expect(await pinnedAt('2024-06-30T23:59:59Z')).toContain('zhiding');
  expect(await pinnedAt('2024-07-01T00:00:00Z')).not.toContain('zhiding');
  await articles().delete({ documentId });
});

test('an article of New Year’s Eve in London is of the new year in China', async () => {
  const { documentId } = await create('yuandan', { displayDate: '2024-12-31T16:00:00.000Z' });
  expect(await slugs(cms.articles.all({ year: 2025 }))).toContain('yuandan');
  expect(await slugs(cms.articles.all({ year: 2024 }))).not.toContain('yuandan');
  await articles().delete({ documentId });
});

test('a draft is nowhere: not by slug, not in a list, not as a relation', async () => {
  const villages = content(server.strapi, 'village');
  const village = await cms.villages.bySlug('xiwei');
  const { slug } = readContent(server)
    .of('articles')
    .find(({ fields }) => listed(fields.villages).includes('xiwei'))!;
  await villages.unpublish({ documentId: village!.documentId });
  expect(await cms.villages.bySlug('xiwei')).toBeNull();
  expect(await cms.villages.bySlug(village!.documentId)).toBeNull();
  expect(await slugs(cms.villages.all())).not.toContain('xiwei');
  const article = await cms.articles.bySlug(String(slug));
  expect(article?.villages.map((one) => one.slug)).not.toContain('xiwei');
  await villages.publish({ documentId: village!.documentId });
  expect(await cms.villages.bySlug('xiwei')).toEqual({
    ...village,
    updatedAt: expect.any(String),
  });
});

test('a picture is answered with its versions, and its address answers the picture', async () => {
  const file = path.join(__dirname, 'fixtures/content/shili/pictures/village.png');
  const upload: UploadService = server.strapi.plugin('upload').service('upload');
  const [picture] = await upload.upload({
    data: { fileInfo: { name: 'village.png', alternativeText: '甲村' } },
    files: {
      filepath: file,
      originalFilename: 'village.png',
      mimetype: 'image/png',
      size: statSync(file).size,
    },
  });
  const { documentId } = await create('tupian', {
    cover: picture!.id,
    attachments: [{ title: '附件', file: picture!.id }],
    seo: { title: '分享标题', image: picture!.id },
  });
  const article = await cms.articles.bySlug('tupian');
  const cover = article?.cover;
  expect(cover).toMatchObject({
    alternativeText: '甲村',
    mime: 'image/png',
    width: 640,
    height: 400,
    formats: { small: { width: 500, url: expect.stringMatching(/^\/uploads\//) } },
  });
  expect(article?.attachments).toEqual([{ title: '附件', file: cover }]);
  expect(article?.seo).toEqual({ title: '分享标题', description: null, image: cover });
  for (const url of [cover!.url, cover!.formats!.small!.url]) {
    const response = await fetch(new URL(url, server.url));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
  }
  await articles().delete({ documentId });
});
