import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bootCms, type Cms } from './harness';
import { appDir } from './harness/paths';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const onPostgres = process.env.DATABASE_CLIENT === 'postgres';

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
(onPostgres ? test : test.skip)(
  'transactions that write several types in opposite orders do not wait for each other in a circle',
  async () => {
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
    expect(await slugsOf('api::column.column')).toEqual(['er-lan', 'yi-lan']);
    expect(await slugsOf('api::industry.industry')).toEqual(['er-ye', 'yi-ye']);
  },
);

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
