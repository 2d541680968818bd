import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signedPost } from '@township/rules/request-signature';
import { databaseProblem } from '../src/features/database/classify';
import { createStartedDatabase, type TestDatabase } from './harness';
import { DatabaseDoor } from './harness/database-door';
import { testEnv } from './harness/env';
import { appDir, distDir } from './harness/paths';

const failure = (message: string, code?: string) => Object.assign(new Error(message), { code });

test.each([
  ['away', failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
  ['away', failure('terminating connection due to administrator command', '57P01')],
  ['away', failure('the database system is starting up', '57P03')],
  ['away', failure('select 1 - Connection terminated unexpectedly')],
  ['busy', failure('Knex: Timeout acquiring a connection. The pool is probably full.')],
  ['busy', failure('deadlock detected', '40P01')],
  ['busy', failure('database is locked', 'SQLITE_BUSY')],
  ['full', failure('could not extend file', '53100')],
  ['full', failure('database or disk is full', 'SQLITE_FULL')],
  ['readOnly', failure('attempt to write a readonly database', 'SQLITE_READONLY_DBMOVED')],
  ['broken', failure('disk I/O error', 'SQLITE_IOERR_WRITE')],
  // Of another realm, as a native driver's may be.
  ['full', { message: 'database or disk is full', code: 'SQLITE_FULL' }],
  [null, failure('duplicate key value', '23505')],
  [null, failure('UNIQUE constraint failed', 'SQLITE_CONSTRAINT_UNIQUE')],
  [null, failure('Cannot read properties of undefined')],
  [null, 'text'],
])('%s: %s', (problem, error) => expect(databaseProblem(error)).toBe(problem));

if (process.env.DATABASE_CLIENT === 'postgres') {
  describe('a PostgreSQL that restarts', () => {
    const SECRET = 'a-secret-of-the-test';
    /** More by hand: ROUNDS=50 npm run test:postgres */
    const ROUNDS = Number(process.env.ROUNDS ?? 4);
    let database: TestDatabase;
    let door: DatabaseDoor;
    let cms: ChildProcess;
    let url: string;

    beforeAll(async () => {
      database = await createStartedDatabase('without-content');
      door = await new DatabaseDoor().open();
      const publicDir = path.join(database.dir, 'public');
      cms = fork(path.join(__dirname, 'fixtures/slow-server.cjs'), [appDir, distDir, publicDir], {
        cwd: appDir,
        env: {
          ...process.env,
          ...testEnv(database),
          NODE_ENV: 'production',
          DELIVERY_SECRET: SECRET,
          DATABASE_HOST: '127.0.0.1',
          DATABASE_PORT: door.port,
        },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const [{ port }] = (await once(cms, 'message')) as [{ port: number }];
      url = `http://127.0.0.1:${port}`;
    });
    afterAll(async () => {
      const ended = once(cms, 'exit');
      if (cms.exitCode === null) {
        cms.kill('SIGKILL');
        await ended;
      }
      await door.shut();
      await database.drop();
    });

    function correct(problem: string): Promise<Response> {
      const path = '/api/corrections';
      const correction = { pageUrl: '/news', problem, contact: null };
      return fetch(url + path, signedPost(path, correction, SECRET, new Date()));
    }

    /** Until the CMS has found its database again. */
    async function ready(): Promise<void> {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await fetch(`${url}/ready`)).status === 200) return;
        await pause(200);
      }
      throw new Error('The CMS did not come back.');
    }

    test('is 503 at every door meanwhile, in the API’s shape', async () => {
      await door.shut();
      const login = { email: 'a@b.cn', password: 'Geheim-123456' };
      const doors: [string, RequestInit?][] = [
        ['/api/articles'],
        ['/api/articles/nothing'],
        ['/api/town'],
        ['/api/search?q=town'],
        ['/api/search/suggest?q=town'],
        [
          '/admin/login',
          {
            method: 'POST',
            body: JSON.stringify(login),
            headers: { 'Content-Type': 'application/json' },
          },
        ],
      ];
      // Several at the same time, too: what they share fails for each of them.
      const answers = doors.flatMap(([address, init]) =>
        [1, 2, 3].map(async () => ({ address, response: await fetch(url + address, init) })),
      );
      for (const { address, response } of await Promise.all(answers)) {
        expect([address, response.status]).toEqual([address, 503]);
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await response.json()).toEqual({
          data: null,
          error: {
            status: 503,
            name: 'ServiceUnavailableError',
            code: 'unavailable',
            message: expect.stringContaining('数据库暂时连不上'),
            messageEn: expect.stringContaining('The database cannot be reached.'),
            requestId: response.headers.get('x-request-id'),
            details: {},
          },
        });
      }
      const correction = await correct('没有数据库');
      expect(correction.status).toBe(503);
      expect((await fetch(`${url}/ready`)).status).toBe(503);
      await door.open();
      await ready();
      expect((await fetch(`${url}/api/articles`)).status).toBe(200);
    });

    test('during writes ends nothing: what was answered as kept is kept, the rest is 503', async () => {
      const answered: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const writes = Array.from({ length: 30 }, async (_, index) => {
          await pause(index * 4);
          answered.push((await correct(`第 ${round} 轮 ${index}`)).status);
        });
        await pause(round * 15 + 10);
        await door.shut();
        await pause(40);
        await door.open();
        await Promise.all(writes);
        await ready();
      }
      expect(cms.exitCode).toBeNull();
      expect(answered.filter((status) => status !== 201 && status !== 503)).toEqual([]);
      expect(answered.filter((status) => status === 503).length).toBeGreaterThan(0);
      const kept = answered.filter((status) => status === 201).length;
      expect(await stored()).toBeGreaterThanOrEqual(kept);
      expect((await correct('全都好了')).status).toBe(201);
    });

    async function stored(): Promise<number> {
      const { Client } = await import('pg');
      const client = new Client({
        host: process.env.DATABASE_HOST,
        port: Number(process.env.DATABASE_PORT),
        database: database.env.DATABASE_NAME,
        user: process.env.DATABASE_USERNAME,
        password: process.env.DATABASE_PASSWORD,
      });
      await client.connect();
      const { rows } = await client.query('SELECT count(*)::int AS found FROM corrections');
      await client.end();
      return rows[0].found;
    }
  });
}
