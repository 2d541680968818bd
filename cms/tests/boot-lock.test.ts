import type { UID } from '@strapi/strapi';
import { beginBoot, endBoot } from '../src/features/runtime';
import { bootCms, createTestDatabase, type Cms, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { until } from './harness/web-origin';

const WAITS = '[boot] 另一个 CMS 正在同一个数据库上启动';
const SEEDING = '[seed] 文件';
const SEEDED = '[seed] 示范内容已装好';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await endCmsProcesses();
  await database.drop();
});

/** What a database holds after one boot and one seed, however many began it. */
async function expectOneOfEach({ strapi }: Cms): Promise<void> {
  const state = (await strapi.store.get({ type: 'core', name: 'seed', key: 'state' })) as {
    status: string;
    media: object;
  };
  expect(state.status).toBe('done');
  const rows = (uid: string, populate: string[] = []): Promise<Record<string, unknown>[]> =>
    strapi.db.query(uid as UID.ContentType).findMany({ populate });
  expect(Object.keys(state.media).length).toBeGreaterThan(0);
  expect(await rows('plugin::upload.file')).toHaveLength(Object.keys(state.media).length);
  const unique: [
    uid: string,
    of: (row: Record<string, unknown>) => unknown,
    populate?: string[],
  ][] = [
    ['api::village.village', ({ slug, publishedAt }) => [slug, publishedAt === null]],
    ['api::article.article', ({ slug, publishedAt }) => [slug, publishedAt === null]],
    ['admin::role', ({ code }) => code],
    [
      'admin::permission',
      ({ role, ...row }) => [role, row.action, row.subject, row.conditions],
      ['role'],
    ],
    ['plugin::users-permissions.role', ({ type }) => type],
    ['plugin::users-permissions.permission', ({ role, action }) => [role, action], ['role']],
    ['strapi::core-store', ({ key, environment, tag }) => [key, environment, tag]],
  ];
  for (const [uid, of, populate] of unique) {
    const keys = (await rows(uid, populate)).map((row) => JSON.stringify(of(row)));
    expect({ uid, keys: keys.sort() }).toEqual({ uid, keys: [...new Set(keys)].sort() });
    expect(keys).not.toEqual([]);
  }
}

test('of two that start at once on an empty database one prepares it and the other waits; a third finds all done', async () => {
  const both = [new CmsProcess(database), new CmsProcess(database)];
  await Promise.all(both.map((cms) => cms.listening()));
  expect(both.filter(({ log }) => log.includes(WAITS))).toHaveLength(1);
  expect(both.filter(({ log }) => log.includes(SEEDED))).toHaveLength(1);
  expect(both.find(({ log }) => log.includes(WAITS))?.log).not.toContain('[seed] 文件');
  const third = await bootCms({ database, seed: true });
  try {
    await expectOneOfEach(third);
  } finally {
    await third.stop();
  }
});

test('one that crashes while it prepares the database lets the next one finish', async () => {
  const first = new CmsProcess(database);
  await until('it loads files', () => first.log.includes(SEEDING), 60_000);
  const second = new CmsProcess(database);
  await until('the other waits', () => second.log.includes(WAITS), 60_000);
  await first.kill();
  await second.listening();
  expect(second.log).toContain(SEEDED);
  const third = await bootCms({ database });
  try {
    await expectOneOfEach(third);
  } finally {
    await third.stop();
  }
});

if (process.env.DATABASE_CLIENT === 'postgres') {
  test('a boot whose lock was lost on its way does not count as done', async () => {
    const cms = await bootCms({ database });
    try {
      await beginBoot(cms);
      await cms.strapi.db.connection.raw(
        `SELECT pg_terminate_backend(pid) FROM pg_locks
         WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND objid::bigint = hashtext(current_schema())::bigint & 4294967295`,
      );
      await expect(endBoot(cms)).rejects.toThrow();
      await beginBoot(cms);
      await endBoot(cms);
    } finally {
      await cms.stop();
    }
  });
}
