import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import { beginBoot, endBoot } from '../src/features/runtime';
import { bootCms, createTestDatabase, type Cms, type TestDatabase } from './harness';
import { testEnv } from './harness/env';
import { appDir, distDir } from './harness/paths';
import { until } from './harness/web-origin';

const WAITS = '[boot] 另一个 CMS 正在同一个数据库上启动';
const SEEDING = '[seed] 文件';
const SEEDED = '[seed] 示范内容已装好';

let database: TestDatabase;
let running: CmsProcess[];
beforeEach(async () => {
  database = await createTestDatabase();
  mkdirSync(path.join(database.dir, 'public/uploads'), { recursive: true });
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((cms) => cms.kill()));
  await database.drop();
});

/** A CMS that starts in a process of its own, on the test's database. */
class CmsProcess {
  log = '';
  /** Once it listens. */
  port: number | null = null;
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor() {
    const args = [appDir, distDir, path.join(database.dir, 'public')];
    this.child = fork(path.join(__dirname, 'fixtures/cms-process.cjs'), args, {
      cwd: appDir,
      env: {
        ...process.env,
        ...testEnv(database),
        LOG_LEVEL: 'info',
        NODE_ENV: 'production',
        SEED_MODE: 'empty',
      },
      silent: true,
    });
    this.ended = once(this.child, 'exit');
    this.child.on('message', (message: { port: number }) => (this.port = message.port));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => (this.log += String(chunk)));
    }
    running.push(this);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Waits until it listens; fails with its log when it ends instead. */
  async listening(): Promise<void> {
    await until(
      'the CMS listens',
      () => {
        if (this.child.exitCode !== null) throw new Error(this.log);
        return this.port !== null;
      },
      100_000,
    );
    const ready = await fetch(`http://127.0.0.1:${this.port}/ready`);
    expect(ready.status).toBe(200);
  }
}

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
  const both = [new CmsProcess(), new CmsProcess()];
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
  const first = new CmsProcess();
  await until('it loads files', () => first.log.includes(SEEDING), 60_000);
  const second = new CmsProcess();
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
         WHERE locktype = 'advisory' AND objid::bigint = hashtext(current_schema())::bigint & 4294967295`,
      );
      await expect(endBoot(cms)).rejects.toThrow();
      await beginBoot(cms);
      await endBoot(cms);
    } finally {
      await cms.stop();
    }
  });
}
