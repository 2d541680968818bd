import type { UID } from '@strapi/strapi';
import { signedPost } from '@township/rules/request-signature';
import type * as pageViews from '../src/features/page-views';
import { bootCms, createStartedDatabase, type Cms, type TestDatabase } from './harness';
import { compiled } from './harness/paths';

const { pageViewCounter } = compiled<typeof pageViews>('src/features/page-views');
const SECRET = 'a-secret-of-the-test';
const VIEWS = 'api::article-view.article-view' as UID.ContentType;
const ARTICLE = 'api::article.article' as UID.ContentType;

let database: TestDatabase;
let cms: Cms;
const boot = async () => {
  cms = await bootCms({
    database,
    env: {
      DELIVERY_SECRET: SECRET,
      SEED_MODE: 'empty',
      TOWN_CONTENT: '../tests/fixtures/content/shili',
    },
  });
};
beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  await boot();
});
afterAll(async () => {
  await cms.stop();
  await database.drop();
});

interface Post {
  secret?: string;
  /** Signed for this path. */
  path?: string;
  at?: Date;
  /** What is sent in place of what was signed. */
  sent?: string;
}

function post(
  content: object,
  { secret = SECRET, path = '/api/views', at = new Date(), sent }: Post = {},
) {
  const { headers, body } = signedPost(path, content, secret, at);
  return cms.http
    .post('/api/views')
    .set(headers)
    .send(sent ?? body);
}
const view = (slug: string, visitor: string | null) => post({ slug, visitor });
const visitor = (n: number) => `visitor-${n}`.padEnd(64, '-');
const flush = () => pageViewCounter(cms.strapi).flush();
const stored = () => cms.strapi.db.query(VIEWS).findMany({ orderBy: 'views' });
const documentId = async (slug: string): Promise<string> =>
  (await cms.strapi.documents(ARTICLE).findFirst({ filters: { slug } }))!.documentId;

test('a visitor counts once; the answer holds what is not written yet', async () => {
  const first = await view('diyi', visitor(1)).expect(200);
  expect(first.body).toEqual({ data: { slug: 'diyi', views: 1 } });
  expect((await view('diyi', visitor(1))).body.data.views).toBe(1);
  expect((await view('diyi', visitor(2))).body.data.views).toBe(2);
  expect((await view('diyi', null)).body.data.views).toBe(2);
  expect((await view('dier', visitor(1))).body.data.views).toBe(1);
  expect(await stored()).toEqual([]);
  await flush();
  expect((await stored()).map(({ views }) => views)).toEqual([1, 2]);
  expect((await view('diyi', visitor(3))).body.data.views).toBe(3);
  await flush();
  expect((await stored()).map(({ views }) => views)).toEqual([1, 3]);
});

test('readers at the same time are all counted, whatever is being written', async () => {
  const before = (await view('dier', null)).body.data.views as number;
  const readers = Array.from({ length: 60 }, (_, n) => view('dier', visitor(1000 + n)));
  const flushes = Array.from({ length: 5 }, () => flush());
  const answers = await Promise.all(readers);
  await Promise.all(flushes);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect((await view('dier', null)).body.data.views).toBe(before + 60);
  await flush();
  expect((await view('dier', null)).body.data.views).toBe(before + 60);
});

test('two processes that write at once lose nothing', async () => {
  const other = new (
    pageViewCounter(cms.strapi).constructor as new (
      strapi: Cms['strapi'],
    ) => ReturnType<typeof pageViewCounter>
  )(cms.strapi);
  const before = (await view('disan', null)).body.data.views as number;
  for (let n = 0; n < 5; n += 1) {
    await view('disan', visitor(2000 + n)).expect(200);
    await other.record('disan', visitor(3000 + n));
  }
  await Promise.all([flush(), other.flush()]);
  expect((await view('disan', null)).body.data.views).toBe(before + 10);
  await other.stop();
});

test('what is pending is written when the CMS stops', async () => {
  const before = (await view('diyi', visitor(10)).expect(200)).body.data.views as number;
  await cms.stop();
  await boot();
  expect((await view('diyi', null)).body.data.views).toBe(before);
});

test("a deleted article's count goes with it", async () => {
  await view('diyi', visitor(20)).expect(200);
  const id = await documentId('diyi');
  const rows = () => cms.strapi.db.query(VIEWS).count({ where: { articleDocumentId: id } });
  expect(await rows()).toBe(1);
  await cms.strapi.documents(ARTICLE).delete({ documentId: id });
  await flush();
  expect(await rows()).toBe(0);
  await view('diyi', visitor(21)).expect(404);
});

test('an unknown or unpublished article is a 404 in the shape of Strapi', async () => {
  const missing = await view('meiyou', visitor(1)).expect(404);
  expect(missing.body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
  await cms.strapi.documents(ARTICLE).unpublish({ documentId: await documentId('disan') });
  await view('disan', visitor(30)).expect(404);
});

const reading = { slug: 'dier', visitor: null };

test.each([
  ['signed with another secret', () => post(reading, { secret: 'no' })],
  ['signed for another path', () => post(reading, { path: '/api/corrections' })],
  ['of six minutes ago', () => post(reading, { at: new Date(Date.now() - 360_000) })],
  ['changed on the way', () => post(reading, { sent: '{"slug":"dier", "visitor":null}' })],
  ['unsigned', () => cms.http.post('/api/views').send(reading)],
])('a post %s is refused', async (_, send) => {
  const answer = await send().expect(401);
  expect(answer.body).toMatchObject({ data: null, error: { status: 401 } });
});

test.each([
  [{}],
  [[]],
  [{ slug: 1, visitor: null }],
  [{ slug: 'dier' }],
  [{ slug: 'dier', visitor: 'x' }],
])('a signed post of %j is a 400', async (content) => {
  const answer = await post(content).expect(400);
  expect(answer.body.error).toMatchObject({ status: 400, name: 'BadRequestError' });
});
