import path from 'node:path';
import type * as Changes from '../src/features/changes';
import type * as Read from '../src/features/changes/read';
import { articleData, bootCms, content, publishArticle, signInAsAdmin, type Cms } from './harness';
import { distDir } from './harness/paths';

/** A module as the running CMS has it. */
const compiled = (name: string): unknown => jest.requireActual(path.join(distDir, 'src', name));
const changes = compiled('features/changes') as typeof Changes;
const { truncateLog } = compiled('features/changes/read') as typeof Read;

let cms: Cms;
beforeAll(async () => {
  // No site is told of anything: the log is kept all the same.
  cms = await bootCms({
    env: { SEED_MODE: 'empty', TOWN_CONTENT: '../tests/fixtures/content/shili', WEB_ORIGINS: '' },
  });
});
afterAll(() => cms.stop());

const read = (cursor: string | null, limit = 100) => changes.readChanges(cms.strapi, cursor, limit);
const head = async () => (await read(null)).cursor;
const beginning = async () => `${(await head()).split('.')[0]}.0.`;
/** What was written since, in short. */
const since = async (cursor: string) =>
  (await read(cursor)).changes.map(({ copy, slug, previousSlug, actor }) =>
    [copy, slug, previousSlug, actor.kind].join(' '),
  );

test('holds what the import published, in its name', async () => {
  const { changes: all, startOver } = await read(await beginning(), 1000);
  expect(startOver).toBe(false);
  expect(all.length).toBeGreaterThan(0);
  expect(new Set(all.map(({ actor }) => actor.kind))).toEqual(new Set(['import']));
  expect(new Set(all.map(({ copy }) => copy))).toEqual(new Set(['upsert']));
});

test('tells what a change means to a copy, and who made it', async () => {
  const { strapi } = cms;
  const start = await head();
  const admin = await signInAsAdmin(cms);
  const { documentId } = await publishArticle(strapi, 'yi');
  await content(strapi, 'article').update({ documentId, data: { summary: '草稿' } });
  await content(strapi, 'article').update({
    documentId,
    data: { slug: 'er' },
    status: 'published',
  });
  const model = '/content-manager/collection-types/api::article.article';
  await cms.http
    .post(`${model}/${documentId}/actions/unpublish`)
    .set('Authorization', admin)
    .send({})
    .expect(200);
  await content(strapi, 'article').publish({ documentId });
  await content(strapi, 'article').delete({ documentId });
  expect(await since(start)).toEqual([
    'upsert yi  system',
    'upsert er yi system',
    'withdrawn er  person',
    'upsert er  system',
    'removed er  system',
  ]);
});

test('a write that is refused or rolled back leaves nothing', async () => {
  const { strapi } = cms;
  const start = await head();
  await expect(publishArticle(strapi, 'Bu Xing')).rejects.toThrow('网址名称');
  const undone = strapi.db.transaction(async () => {
    await publishArticle(strapi, 'che-hui');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await since(start)).toEqual([]);
});

test('wakes its subscribers after the commit, and not before', async () => {
  let woken = 0;
  changes.onChanges(cms.strapi, () => {
    woken += 1;
  });
  await cms.strapi.db.transaction(async () => {
    await publishArticle(cms.strapi, 'jiao-xing');
    expect(woken).toBe(0);
  });
  expect(woken).toBe(1);
});

test('a reader that follows concurrent writers misses nothing and gets nothing twice', async () => {
  const { strapi } = cms;
  const WRITES = 60;
  let cursor = await head();
  let writing = true;
  const seen: { slug: string | null; sequence: number }[] = [];
  const follow = async () => {
    for (;;) {
      const last = !writing;
      const page = await read(cursor, 7);
      expect(page.startOver).toBe(false);
      seen.push(...page.changes.map(({ slug, sequence }) => ({ slug, sequence })));
      cursor = page.cursor;
      if (last && page.changes.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const slugOf = (n: number) => `bingfa-${n}-zhe`;
  const write = (n: number) =>
    strapi.db.transaction(async () => {
      await content(strapi, 'industry').create({ data: { name: `业${n}`, slug: slugOf(n) } });
      // Commits come in another order than writes.
      await new Promise((resolve) => setTimeout(resolve, (n * 37) % 50));
      if (n % 10 === 9) throw new Error('undone');
    });
  const reading = follow();
  const outcomes = await Promise.allSettled(Array.from({ length: WRITES }, (_, n) => write(n)));
  writing = false;
  await reading;
  const written = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? slugOf(n) : []));
  expect(written).toHaveLength(WRITES - WRITES / 10);
  expect(seen.map(({ slug }) => slug).sort()).toEqual(written.sort());
  const sequences = seen.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
});

// SQLite has one connection, and no transaction beside another.
if (process.env.DATABASE_CLIENT === 'postgres') {
  test('a change that commits late is read, though a later one was read before', async () => {
    const { strapi } = cms;
    const start = await head();
    let commit = () => {};
    const late = strapi.db.transaction(async () => {
      await content(strapi, 'industry').create({ data: { name: '迟到', slug: 'chi-dao' } });
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    await content(strapi, 'industry').create({ data: { name: '早到', slug: 'zao-dao' } });
    const first = await read(start);
    expect(first.changes.map(({ slug }) => slug)).toEqual(['zao-dao']);
    commit();
    await late;
    expect((await read(first.cursor)).changes.map(({ slug }) => slug)).toEqual(['chi-dao']);
  });
}

describe('a reader starts over', () => {
  test('when it begins, with a cursor to go on from', async () => {
    const { cursor, startOver } = await read(null);
    expect(startOver).toBe(true);
    await publishArticle(cms.strapi, 'kai-shi');
    expect(await since(cursor)).toEqual(['upsert kai-shi  system']);
  });

  test('when the log was cut off behind it, and nobody else does', async () => {
    const old = await beginning();
    const present = await head();
    await truncateLog(cms.strapi, new Date(Date.now() + 1));
    expect(await read(old)).toMatchObject({ startOver: true, changes: [] });
    expect(await read(present)).toMatchObject({ startOver: false, changes: [], cursor: present });
    await publishArticle(cms.strapi, 'jie-duan');
    expect(await since(present)).toEqual(['upsert jie-duan  system']);
  });

  test('when a backup was put back, and another change has its place since', async () => {
    await publishArticle(cms.strapi, 'bei-fen');
    const ahead = await head();
    const [, sequence] = ahead.split('.');
    const log = cms.strapi.db.connection('change_log');
    await log.clone().where({ sequence }).update({ event_id: 'another' });
    expect((await read(ahead)).startOver).toBe(true);
    await log.clone().where({ sequence }).delete();
    expect((await read(ahead)).startOver).toBe(true);
  });

  test('when its cursor is none', async () => {
    for (const cursor of ['', 'x', '..', 'a.b.c', `${(await head()).split('.')[0]}.999999999.x`]) {
      expect(await read(cursor)).toMatchObject({ startOver: true, changes: [] });
    }
  });
});

test('drafts are nobody’s change', async () => {
  const start = await head();
  await content(cms.strapi, 'article').create({ data: articleData({ slug: 'cao-gao' }) });
  expect(await since(start)).toEqual([]);
});

describe('GET /api/changes', () => {
  type Page = {
    data: Record<string, unknown>[];
    meta: { cursor: string; startOver: boolean; epoch: string };
  };
  const ask = async (query: Record<string, string>): Promise<Page> => {
    const response = await fetch(`${cms.url}/api/changes?${new URLSearchParams(query)}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Page;
  };

  test('tells a new reader to start over, and then what has changed, without who changed it', async () => {
    const { meta, data } = await ask({});
    expect([data, meta.startOver]).toEqual([[], true]);
    const { documentId } = await publishArticle(cms.strapi, 'xin-de');
    const page = await ask({ cursor: meta.cursor });
    expect(page.meta.startOver).toBe(false);
    expect(page.meta.epoch).toBe(meta.epoch);
    expect(page.data).toEqual([
      {
        sequence: expect.any(Number),
        type: 'article',
        documentId,
        action: 'upsert',
        slug: 'xin-de',
        previousSlug: null,
        changedAt: expect.any(String),
        related: [],
      },
    ]);
    await content(cms.strapi, 'article').delete({ documentId });
    const after = await ask({ cursor: page.meta.cursor });
    expect(after.data).toMatchObject([{ action: 'removed', slug: 'xin-de' }]);
    expect((await ask({ cursor: after.meta.cursor })).data).toEqual([]);
  });

  test('pages follow each other', async () => {
    const { meta } = await ask({});
    for (const slug of ['liu-1', 'liu-2', 'liu-3']) await publishArticle(cms.strapi, slug);
    const first = await ask({ cursor: meta.cursor, limit: '2' });
    const second = await ask({ cursor: first.meta.cursor, limit: '2' });
    expect([...first.data, ...second.data].map(({ slug }) => slug)).toEqual([
      'liu-1',
      'liu-2',
      'liu-3',
    ]);
  });

  test('waits for the next change, and no longer than it is asked to', async () => {
    const { meta } = await ask({});
    const waiting = ask({ cursor: meta.cursor, wait: '30' });
    await publishArticle(cms.strapi, 'deng-dao');
    expect((await waiting).data).toMatchObject([{ slug: 'deng-dao' }]);
    const nothing = await ask({ cursor: (await ask({})).meta.cursor, wait: '1' });
    expect(nothing.data).toEqual([]);
  });

  test('a cursor of another log starts over', async () => {
    expect((await ask({ cursor: 'nobody.7.none' })).meta.startOver).toBe(true);
  });

  test.each(['limit=0', 'limit=501', 'wait=31', 'wait=-1', 'cursor=%20', 'cursor[]=a', 'since=1'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await cms.http.get(`/api/changes?${query}`);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/\p{Script=Han}/u);
    },
  );
});
