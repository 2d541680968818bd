import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import { seedContent } from '../src/features/seed';
import { bootCms, createTestDatabase, type Cms, type TestDatabase } from './harness';
import { testEnv } from './harness/env';
import { appDir, distDir } from './harness/paths';

/** Paths are taken from cms/content. */
const TOWN_CONTENT = '../tests/fixtures/content/shili';
const fixture = path.resolve(appDir, 'content', TOWN_CONTENT);

const COUNTS: Partial<Record<UID.ContentType, number>> = {
  'api::town.town': 1,
  'api::column.column': 2,
  'api::industry.industry': 1,
  'api::topic.topic': 1,
  'api::village.village': 2,
  'api::enterprise.enterprise': 1,
  'api::honor.honor': 1,
  'api::article.article': 3,
};
const uids = Object.keys(COUNTS) as UID.ContentType[];

let database: TestDatabase;
let cms: Cms | undefined;

async function boot(SEED_MODE: string, content = TOWN_CONTENT): Promise<Cms> {
  cms = await bootCms({ database, env: { SEED_MODE, TOWN_CONTENT: content } });
  return cms;
}

async function stop(): Promise<void> {
  await cms?.stop();
  cms = undefined;
}

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await stop();
  await database.drop();
});

/** Every row of the content and of the media library, as they stand in the database. */
async function everything({ strapi }: Cms): Promise<unknown> {
  const rows: Record<string, unknown> = {};
  for (const uid of [...uids, 'plugin::upload.file' as const]) {
    rows[uid] = await strapi.db.query(uid).findMany({ orderBy: 'id', populate: true });
  }
  return { rows, uploads: readdirSync(path.join(database.dir, 'public/uploads')).sort() };
}

async function publishedCounts({ strapi }: Cms): Promise<typeof COUNTS> {
  const counts: typeof COUNTS = {};
  for (const uid of uids) {
    counts[uid] = await strapi.db.query(uid).count({ where: { publishedAt: { $notNull: true } } });
  }
  return counts;
}

test('files that an earlier database left in the uploads are no obstacle', async () => {
  const uploads = path.join(database.dir, 'public/uploads');
  mkdirSync(uploads, { recursive: true });
  writeFileSync(path.join(uploads, 'town_0123456789.png'), 'left over');
  await boot('empty');
  expect(await publishedCounts(cms!)).toEqual(COUNTS);
});

test('an empty database is filled, published, joined up and illustrated; the next boot changes nothing', async () => {
  const { strapi } = await boot('empty');
  expect(await publishedCounts(cms!)).toEqual(COUNTS);

  const village = await strapi.documents('api::village.village').findFirst({
    status: 'published',
    filters: { slug: 'jiacun' },
    populate: ['cover', 'gallery', 'articles', 'enterprises'],
  });
  expect(village?.cover).toMatchObject({ name: 'village.png', alternativeText: '甲村封面' });
  expect(
    village?.gallery?.map((file: { alternativeText: string }) => file.alternativeText),
  ).toEqual(['甲村封面', '示例镇封面']);
  expect(village?.body).toContain('<td>组</td>');
  expect(village?.body).toMatch(/<img[^>]+src="\/uploads\/corner_[^"]+\.png"/);
  expect(village?.articles).toHaveLength(3);
  expect(village?.enterprises).toHaveLength(1);

  const article = await strapi.documents('api::article.article').findFirst({
    status: 'published',
    filters: { slug: 'dier' },
    populate: { column: { populate: ['parent'] } },
  });
  expect(article?.body).toContain('<strong>正文</strong>');
  expect(article?.column).toMatchObject({ slug: 'tongzhi', parent: { slug: 'yaowen' } });

  const topic = await strapi.documents('api::topic.topic').findFirst({
    status: 'published',
    populate: ['articles'],
  });
  expect(topic?.articles?.map((one: { slug: string }) => one.slug)).toEqual(['disan']);

  const before = await everything(cms!);
  await stop();
  await boot('empty');
  expect(await everything(cms!)).toEqual(before);
});

test('skip loads nothing', async () => {
  const { strapi } = await boot('skip');
  expect(await strapi.db.query('api::town.town').count()).toBe(0);
});

test("a database with somebody's own content is left alone by empty", async () => {
  const { strapi } = await boot('skip');
  await strapi
    .documents('api::column.column')
    .create({ data: { name: '自办', slug: 'ziban', kind: 'news' } });
  strapi.config.set('seed.mode', 'empty');
  await seedContent({ strapi });
  expect(await strapi.db.query('api::column.column').count()).toBe(1);
  expect(await strapi.db.query('api::article.article').count()).toBe(0);
});

test('force brings the seeded records back and touches no others', async () => {
  const { strapi } = await boot('empty');
  const articles = strapi.documents('api::article.article');
  const first = await articles.findFirst({ filters: { slug: 'diyi' } });
  const second = await articles.findFirst({ filters: { slug: 'dier' } });
  const edits: Record<string, unknown> = {
    title: '改过的标题',
    slug: 'gaiguo',
    author: '编辑',
    villages: { set: [] },
  };
  await articles.update({ documentId: first!.documentId, status: 'published', data: edits });
  await articles.delete({ documentId: second!.documentId });
  const own = await articles.create({
    data: {
      title: '自己的文章',
      slug: 'ziji',
      summary: '自己的',
      body: '<p>自己的</p>',
      source: '本镇',
      displayDate: '2024-02-01T00:00:00.000Z',
    },
    status: 'published',
  });

  strapi.config.set('seed.mode', 'force');
  await seedContent({ strapi });

  const restored = await articles.findOne({
    documentId: first!.documentId,
    status: 'published',
    populate: ['villages'],
  });
  expect(restored).toMatchObject({ title: '示例文章第一篇', slug: 'diyi', author: null });
  expect(restored?.villages).toHaveLength(2);
  expect(await articles.count({ filters: { slug: 'dier' }, status: 'published' })).toBe(1);
  const kept = await articles.findOne({ documentId: own.documentId, status: 'published' });
  expect(kept).toMatchObject({ title: '自己的文章', updatedAt: own.updatedAt });
  expect(await publishedCounts(cms!)).toEqual({ ...COUNTS, 'api::article.article': 4 });
  expect(await strapi.db.query('plugin::upload.file').count()).toBe(3);
});

/** A boot in a process of its own that dies when the nth record or file is being written. */
function bootAndDie(at: { records: number } | { files: number }): NodeJS.Signals | null {
  const program = `
    const { createStrapi } = require('@strapi/strapi');
    const strapi = createStrapi({ appDir: ${JSON.stringify(appDir)}, distDir: ${JSON.stringify(distDir)}, serveAdminPanel: false, autoReload: false });
    strapi.config.set('dirs.static.public', ${JSON.stringify(path.join(database.dir, 'public'))});
    const at = ${JSON.stringify({ records: Infinity, files: Infinity, ...at })};
    let records = 0, files = 0;
    strapi.documents.use(async (context, next) => {
      const result = await next();
      if (context.action === 'create' && ++records === at.records) process.kill(process.pid, 'SIGKILL');
      return result;
    });
    strapi.db.lifecycles.subscribe({
      models: ['plugin::upload.file'],
      afterCreate() { if (++files === at.files) process.kill(process.pid, 'SIGKILL'); },
    });
    strapi.load();
  `;
  const env = { ...process.env, ...testEnv(database), SEED_MODE: 'empty', TOWN_CONTENT };
  return spawnSync(process.execPath, ['-e', program], { cwd: appDir, env }).signal;
}

test('a seeding that is cut off is finished by the next boot, with nothing doubled', async () => {
  await boot('skip');
  await stop();
  expect(bootAndDie({ files: 2 })).toBe('SIGKILL');
  expect(bootAndDie({ records: 7 })).toBe('SIGKILL');

  await boot('empty');
  expect(await publishedCounts(cms!)).toEqual(COUNTS);
  expect(await cms!.strapi.db.query('plugin::upload.file').count()).toBe(3);
  const article = await cms!.strapi.documents('api::article.article').findFirst({
    status: 'published',
    filters: { slug: 'disan' },
    populate: ['topics', 'villages', 'column'],
  });
  expect(article).toMatchObject({
    topics: [{ slug: 'shili-zhuanti' }],
    column: { slug: 'yaowen' },
  });
  expect(article?.villages).toHaveLength(2);
});

test('wrong content is refused by file and field, before anything is written', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'township-content-'));
  try {
    cpSync(fixture, dir, { recursive: true });
    writeFileSync(
      path.join(dir, 'articles/cuo.md'),
      [
        '---',
        'title: 错',
        'tittle: 错',
        'summary: 错',
        'column: meiyou',
        'source: 测试',
        "displayDate: '2024-01-01'",
        'cover: { file: pictures/meiyou.png }',
        '---',
        '正文',
      ].join('\n'),
    );
    writeFileSync(path.join(dir, 'industries.yaml'), '- slug: shili-chanye\n  pillar: maybe\n');
    writeFileSync(path.join(dir, 'honors.yaml'), '- slug: [');
    const { strapi } = await boot('skip');
    strapi.config.set('seed', { mode: 'empty', content: dir });
    const failure: unknown = await seedContent({ strapi }).catch((error: unknown) => error);
    const message = (failure as Error).message;
    expect(message).toMatch(/articles\/cuo\.md {2}字段 tittle：没有这个字段/);
    expect(message).toMatch(/articles\/cuo\.md {2}字段 column：.*column\/meiyou/);
    expect(message).toMatch(/articles\/cuo\.md {2}字段 cover：.*pictures\/meiyou\.png/);
    expect(message).toMatch(/industries\.yaml#shili-chanye {2}字段 name：/);
    expect(message).toMatch(/industries\.yaml#shili-chanye {2}字段 pillar：/);
    expect(message).toMatch(/honors\.yaml：读不懂 YAML/);
    for (const uid of uids) expect(await strapi.db.query(uid).count()).toBe(0);
    expect(await strapi.db.query('plugin::upload.file').count()).toBe(0);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('a mode that does not exist is refused', async () => {
  await expect(boot('always')).rejects.toThrow('SEED_MODE');
});
