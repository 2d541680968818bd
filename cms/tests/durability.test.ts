import type { UID } from '@strapi/strapi';
import { signedPost } from '@township/rules/request-signature';
import { articleData, bootCms, content, countRows, signInAsAdmin, type Cms } from './harness';
import { waiting } from './harness/delivery';
import { refuseCommits } from './harness/refused-commits';
import { found } from './harness/search';
import { until, WebOrigin } from './harness/web-origin';

const SECRET = 'a-secret-of-the-test';
const ARTICLE = '/content-manager/collection-types/api::article.article';

let site: WebOrigin;
let cms: Cms;
let authorization: string;
/** Of a draft that may be published. */
let documentId: string;

beforeAll(async () => {
  site = await new WebOrigin(SECRET).start();
  cms = await bootCms({ env: { DELIVERY_SECRET: SECRET, WEB_ORIGINS: site.url } });
  authorization = await signInAsAdmin(cms);
  const column = await content(cms.strapi, 'column').create({
    data: { name: '要闻', slug: 'yaowen', kind: 'news' },
  });
  // What is counted below would change meanwhile.
  await until('the site has it', async () => (await waiting(cms.strapi)) === 0);
  ({ documentId } = await content(cms.strapi, 'article').create({
    data: articleData({ title: '防汛工作会议', slug: 'fangxun', column: column.documentId }),
  }));
});
afterAll(async () => {
  await cms.stop();
  await site.stop();
});

const asAdmin = (path: string) => cms.http.post(path).set('Authorization', authorization);

function asSite(path: string, sent: object) {
  const { headers, body } = signedPost(path, sent, SECRET, new Date());
  return cms.http.post(path).set(headers).send(body);
}

const picture = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Every kind of write, with the table that it cannot do without. */
const writes: [
  name: string,
  table: string,
  write: () => PromiseLike<{ status: number; body: unknown }>,
][] = [
  ['publishing', 'articles', () => asAdmin(`${ARTICLE}/${documentId}/actions/publish`).send({})],
  [
    'publishing many',
    'articles',
    () => asAdmin(`${ARTICLE}/actions/bulkPublish`).send({ documentIds: [documentId] }),
  ],
  ['saving a draft', 'articles', () => asAdmin(ARTICLE).send(articleData({ slug: 'xin' }))],
  [
    'deleting many',
    'articles',
    () => asAdmin(`${ARTICLE}/actions/bulkDelete`).send({ documentIds: [documentId] }),
  ],
  [
    'a reader’s correction',
    'corrections',
    () => asSite('/api/corrections', { pageUrl: '/news/a', problem: '电话写错了', contact: null }),
  ],
  ['an upload', 'files', () => asAdmin('/upload').attach('files', picture, '通知.pdf')],
];

test.each(writes)(
  '%s that is refused at the commit is told so, and nothing is kept or announced',
  async (_, table, write) => {
    const before = await countRows(cms.strapi);
    const announced = site.posts.length;
    const allow = await refuseCommits(cms.strapi, table);
    let answer;
    try {
      answer = await write();
    } finally {
      await allow();
    }
    expect(answer).toMatchObject({
      status: 500,
      body: {
        data: null,
        error: {
          status: 500,
          name: 'InternalServerError',
          message: '数据库没有接受这次操作，这次没有保存，请联系系统管理员。',
          details: {},
        },
      },
    });
    expect(await countRows(cms.strapi)).toEqual(before);
    expect(await cms.strapi.db.query('plugin::upload.file' as UID.ContentType).count()).toBe(0);
    expect(await found(cms.http, '防汛工作会议')).toEqual([]);
    expect((await cms.http.get('/api/articles/fangxun')).status).toBe(404);
    expect(site.posts.length).toBe(announced);
  },
);

test('the connection is clean after it: the same writes succeed', async () => {
  for (const [name, , write] of writes.filter(([name]) => !name.startsWith('deleting'))) {
    const { status } = await write();
    expect(`${name}: ${status}`).toMatch(/: 20[01]$/);
  }
  expect((await cms.http.get('/api/articles/fangxun')).status).toBe(200);
});

test('nested transactions end as one: no onCommit after a commit that failed, every onRollback', async () => {
  const { db } = cms.strapi;
  const ran: string[] = [];
  const change = (slug: string) =>
    db.transaction(async ({ onCommit, onRollback }) => {
      onCommit(() => ran.push(`committed ${slug}`));
      await db.transaction(async (inner) => {
        inner.onCommit(() => ran.push(`inner committed ${slug}`));
        await content(cms.strapi, 'article').create({ data: articleData({ slug }) });
      });
      onRollback(() => ran.push(`rolled back ${slug}`));
    });
  const allow = await refuseCommits(cms.strapi, 'articles');
  await expect(change('a')).rejects.toThrow(/foreign key constraint/i);
  await allow();
  expect(ran).toEqual(['rolled back a']);
  await change('b');
  expect(ran).toEqual(['rolled back a', 'committed b', 'inner committed b']);
});

test('a transaction of knex’s own, and one within it, fail when they cannot be stored', async () => {
  const { connection } = cms.strapi.db;
  const change = () =>
    connection.transaction((trx) =>
      trx.transaction((inner) => inner('articles').update({ source: '别处' })),
    );
  const allow = await refuseCommits(cms.strapi, 'articles');
  await expect(change()).rejects.toThrow(/foreign key constraint/i);
  await allow();
  const changed = () => connection('articles').where({ source: '别处' });
  expect(await changed()).toEqual([]);
  await change();
  expect(await changed()).not.toEqual([]);
});

if (process.env.DATABASE_CLIENT === 'postgres') {
  test('a transaction that went on after a statement had failed is not told as stored', async () => {
    const change = cms.strapi.db.transaction(async ({ trx }) => {
      await trx('articles').update({ source: '丢了' });
      await trx.raw('SELECT 1 / 0').catch(() => {});
    });
    await expect(change).rejects.toThrow();
    expect(await cms.strapi.db.connection('articles').where({ source: '丢了' })).toEqual([]);
  });
} else {
  /** What a SQLite database can suffer, and how it is taken back. */
  const states: [problem: string, begin: string, end: string, message: RegExp][] = [
    [
      'read-only',
      'PRAGMA query_only = ON',
      'PRAGMA query_only = OFF',
      /^数据库现在只能读，这次没有保存/,
    ],
    [
      'full',
      'PRAGMA max_page_count = 1',
      'PRAGMA max_page_count = 1000000',
      /^数据库的磁盘满了，这次没有保存/,
    ],
  ];

  test.each(states)(
    'a %s database: whatever is answered as done is stored, the rest is 503',
    async (_, begin, end, message) => {
      const { connection } = cms.strapi.db;
      await connection.raw(begin);
      const answers = [];
      for (let index = 0; index < 8; index += 1) {
        const slug = `quan-${index}`;
        const body = `<p>${'正文'.repeat(20_000)}</p>`;
        const {
          status,
          headers,
          body: told,
        } = await asAdmin(ARTICLE).send(articleData({ slug, body }));
        answers.push({ slug, status, headers, told });
      }
      await connection.raw(end);
      const refused = answers.filter(({ status }) => status !== 201);
      expect(refused.length).toBeGreaterThan(0);
      for (const { status, told, headers } of refused) {
        expect(status).toBe(503);
        expect(told.error).toMatchObject({ status: 503, message: expect.stringMatching(message) });
        expect(headers['retry-after']).toBe('60');
      }
      const stored = await connection('articles').whereLike('slug', 'quan-%').pluck('slug');
      const done = answers.filter(({ status }) => status === 201).map(({ slug }) => slug);
      expect(stored.sort()).toEqual(done);
      await connection('articles').whereLike('slug', 'quan-%').delete();
    },
  );

  test('a full database keeps no autosave and takes no upload for done: each is told so', async () => {
    const { connection } = cms.strapi.db;
    const { documentId: kept } = await content(cms.strapi, 'article').create({
      data: articleData({ slug: 'man' }),
    });
    const before = await countRows(cms.strapi);
    const autosave = (body: string) =>
      cms.http
        .put(`/portal/unsaved/api::article.article/${kept}`)
        .set('Authorization', authorization)
        .send({ base: 0, values: { title: '写到一半', body } });
    // What was deleted leaves room.
    await connection.raw('VACUUM');
    await connection.raw('PRAGMA max_page_count = 1');
    const refused = [await autosave('正文'.repeat(50_000))];
    for (let uploaded = 0; uploaded < 200; uploaded += 1) {
      const answer = await asAdmin('/upload').attach('files', picture, '通知.pdf');
      if (answer.status === 201) continue;
      refused.push(answer);
      break;
    }
    await connection.raw('PRAGMA max_page_count = 1000000');
    expect(refused.map(({ status }) => status)).toEqual([503, 503]);
    for (const { body } of refused) {
      expect(body.error.message).toBe('数据库的磁盘满了，这次没有保存，请联系系统管理员。');
    }
    expect(await connection('unsaved_entries')).toEqual([]);
    expect(await countRows(cms.strapi)).toEqual(before);
    // There is room again.
    await autosave('正文').expect(200);
  });

  test('SQLite that another program keeps locked is busy, and then takes the same', async () => {
    const { connection } = cms.strapi.db;
    await connection.raw('PRAGMA busy_timeout = 50');
    const other = await connection.client.acquireRawConnection();
    other.exec('BEGIN IMMEDIATE');
    const save = () =>
      asSite('/api/corrections', { pageUrl: '/', problem: '电话错了', contact: null });
    const refused = await save();
    other.exec('ROLLBACK');
    other.close();
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('2');
    expect(refused.body.error.message).toBe('数据库正忙，这次没有保存，请稍后再试。');
    expect((await save()).status).toBe(201);
  });
}
