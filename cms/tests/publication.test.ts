import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type * as PublicTime from '../src/features/publication/public-time';
import { articleData, bootCms, content, publishArticle, signInAsAdmin, type Cms } from './harness';
import { openedVersion } from './harness/admin';
import { appDir, distDir } from './harness/paths';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms({
    env: { SEED_MODE: 'empty', TOWN_CONTENT: '../tests/fixtures/content/shili' },
  });
});
afterAll(() => cms.stop());

const addColumn = (slug: string) =>
  cms.strapi.documents('api::column.column').create({ data: { name: slug, slug, kind: 'news' } });
const addIndustry = (data: { name: string; slug?: string }) =>
  cms.strapi.documents('api::industry.industry').create({ data } as never);
const slugsOf = async (uid: 'api::column.column' | 'api::industry.industry') =>
  (await cms.strapi.db.query(uid).findMany({ orderBy: 'slug' })).map(({ slug }) => slug);

test('the CMS has one Document Service middleware', () => {
  const src = path.join(appDir, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const using = files.filter((name) =>
    readFileSync(path.join(src, name), 'utf8').includes('documents.use('),
  );
  expect(using).toEqual([path.join('features', 'publication', 'spine.ts')]);
});

// SQLite has one connection, and one transaction at a time with it.
if (process.env.DATABASE_CLIENT === 'postgres') {
  test('transactions that write several types in opposite orders do not wait for each other in a circle', async () => {
    const { strapi } = cms;
    let arrive = () => {};
    let waiting = 2;
    const both = new Promise<void>((resolve) => {
      arrive = () => {
        waiting -= 1;
        if (waiting === 0) resolve();
      };
    });
    const meet = () => {
      arrive();
      return both;
    };
    await Promise.all([
      strapi.db.transaction(async () => {
        await addColumn('yi-lan');
        await meet();
        await addIndustry({ name: '一业', slug: 'yi-ye' });
      }),
      strapi.db.transaction(async () => {
        await addIndustry({ name: '二业', slug: 'er-ye' });
        await meet();
        await addColumn('er-lan');
      }),
    ]);
    expect(await slugsOf('api::column.column')).toEqual(
      expect.arrayContaining(['er-lan', 'yi-lan']),
    );
    expect(await slugsOf('api::industry.industry')).toEqual(
      expect.arrayContaining(['er-ye', 'yi-ye']),
    );
  });
}

test('a slug that several writers want at once is given once', async () => {
  const typed = ['甲', '乙'].map((name) => addIndustry({ name, slug: 'tong-yi' }));
  const outcomes = await Promise.allSettled(typed);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const generated = await Promise.all([1, 2, 3].map(() => addIndustry({ name: '同名' })));
  expect(generated.map(({ slug }) => slug).sort()).toEqual([
    'tongming',
    'tongming-2',
    'tongming-3',
  ]);
});

describe('readers are told when the public version changed, not when the draft was saved', () => {
  const ARTICLES = '/content-manager/collection-types/api::article.article';
  let admin: string;
  let column: string;
  beforeAll(async () => {
    admin = await signInAsAdmin(cms);
    ({ documentId: column } = await addColumn('yao-wen'));
  });
  const post = (path: string, body: object, base = 0) =>
    cms.http
      .post(`${ARTICLES}${path}`)
      .set('Authorization', admin)
      .set('If-Match', `"${base}"`)
      .send(body)
      .expect(200);
  const updatedAt = async (slug: string): Promise<number> =>
    Date.parse((await cms.http.get(`/api/articles/${slug}`).expect(200)).body.data.updatedAt);
  /** A draft that was saved before the moment answered. */
  const savedDraft = async (slug: string) => {
    const { documentId } = await content(cms.strapi, 'article').create({
      data: articleData({ slug, column }),
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { documentId, later: Date.now() };
  };
  const statusOf = async (slug: string): Promise<string> => {
    const list = await cms.http
      .get(`${ARTICLES}?filters[slug][$eq]=${slug}`)
      .set('Authorization', admin)
      .expect(200);
    return list.body.results[0].status;
  };

  /** How many entries the admin's first page calls modified. */
  const modified = async (): Promise<number> => {
    const counts = await cms.http
      .get('/content-manager/homepage/count-documents')
      .set('Authorization', admin)
      .expect(200);
    return counts.body.data.modified;
  };

  test('published one by one, and again after a change', async () => {
    const { documentId, later } = await savedDraft('dan-fa');
    const { body } = await post(
      `/${documentId}/actions/publish`,
      { ...articleData({ slug: 'dan-fa' }), column },
      await openedVersion(cms, admin, `${ARTICLES}/${documentId}`),
    );
    const first = await updatedAt('dan-fa');
    expect(first).toBeGreaterThanOrEqual(later);
    expect(Date.parse(body.data.updatedAt)).toBe(first);
    expect(await statusOf('dan-fa')).toBe('published');
    expect(await modified()).toBe(0);

    await content(cms.strapi, 'article').update({ documentId, data: { summary: '改过' } });
    expect(await statusOf('dan-fa')).toBe('modified');
    expect(await modified()).toBe(1);
    expect(await updatedAt('dan-fa')).toBe(first);

    await content(cms.strapi, 'article').publish({ documentId });
    expect(await updatedAt('dan-fa')).toBeGreaterThan(first);
    expect(await statusOf('dan-fa')).toBe('published');

    await content(cms.strapi, 'article').update({ documentId, data: { summary: '又改' } });
    await cms.strapi.documents('api::article.article').discardDraft({ documentId });
    expect(await statusOf('dan-fa')).toBe('published');
    expect(await modified()).toBe(0);
  });

  test('published many at once', async () => {
    const drafts = [await savedDraft('pi-yi'), await savedDraft('pi-er')];
    await post('/actions/bulkPublish', { documentIds: drafts.map((one) => one.documentId) });
    for (const slug of ['pi-yi', 'pi-er']) {
      expect(await updatedAt(slug)).toBeGreaterThanOrEqual(drafts[1]!.later);
      expect(await statusOf(slug)).toBe('published');
    }
    expect(await modified()).toBe(0);
  });

  test('published by an earlier version, which left the draft’s time', async () => {
    const { datePublicVersions } = jest.requireActual<typeof PublicTime>(
      path.join(distDir, 'src/features/publication/public-time'),
    );
    await publishArticle(cms.strapi, 'zao-xian');
    const published = await updatedAt('zao-xian');
    await cms.strapi.db.query('api::article.article').updateMany({
      where: { slug: 'zao-xian' },
      data: { updatedAt: new Date(published - 5_000).toISOString() },
    });
    const stored = async () =>
      (
        await cms.strapi.db
          .query('api::article.article')
          .findOne({ where: { slug: 'zao-xian', publishedAt: { $notNull: true } } })
      ).updatedAt;
    expect(Date.parse(await stored())).toBe(published - 5_000);
    await datePublicVersions(cms.strapi);
    expect(Date.parse(await stored())).toBe(published);
    expect(await modified()).toBe(0);
  });

  test('loaded from content files', async () => {
    const seeded: { updatedAt: string; publishedAt: string }[] = await cms.strapi.db
      .query('api::village.village')
      .findMany({ where: { publishedAt: { $notNull: true } } });
    expect(seeded.length).toBeGreaterThan(0);
    for (const row of seeded) expect(row.updatedAt).toEqual(row.publishedAt);
  });
});
