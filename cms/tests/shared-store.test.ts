import { signedPost, siteToken, SITE_HEADER } from '@township/rules/request-signature';
import { RedisServer } from '../../packages/shared-store/tests/redis-server';
import { articleData, bootCms, createStartedDatabase, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { until } from './harness/web-origin';

/* Two CMS in processes of their own, on one database and one real Redis. */

const SECRET = 'a-secret-of-the-test';
const READS = 6;

let database: TestDatabase;
let redis: RedisServer;
let both: [CmsProcess, CmsProcess];
beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  redis = await RedisServer.start();
  const env = {
    DELIVERY_SECRET: SECRET,
    SEED_MODE: 'skip',
    REDIS_URL: redis.url,
    API_READ_LIMIT: String(READS),
    TRUST_PROXY: 'true',
  };
  both = [new CmsProcess(database, env), new CmsProcess(database, env)];
  await Promise.all(both.map((cms) => cms.listening()));
});
afterAll(async () => {
  await endCmsProcesses();
  await redis.kill();
  await database.drop();
});

let visitors = 0;
const newVisitor = () => `visitor-${(visitors += 1)}`.padEnd(64, '-');

async function view(cms: CmsProcess, visitor: string | null): Promise<number> {
  const post = signedPost('/api/views', { slug: 'yuedu', visitor }, SECRET, new Date());
  // As the site asks, which has no limit.
  const headers = { ...post.headers, [SITE_HEADER]: siteToken(SECRET) };
  const response = await fetch(`http://127.0.0.1:${cms.port}/api/views`, { ...post, headers });
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: { views: number } }).data.views;
}

/** Whether a visitor whom one process has counted is not counted by the other. */
async function shareVisitors([one, other]: [CmsProcess, CmsProcess]): Promise<boolean> {
  const visitor = newVisitor();
  await view(one, visitor);
  const before = await view(other, null);
  return (await view(other, visitor)) === before;
}

let networks = 0;

/** How many reads are answered of a network that asks each process twice as often as its limit lets it; the rest is refused. */
async function answered(): Promise<number> {
  const headers = { 'X-Forwarded-For': `10.2.${(networks += 1)}.1` };
  const asked = Array.from({ length: READS * 4 }, async (_, i) => {
    const url = `http://127.0.0.1:${both[i % 2]!.port}/api/villages`;
    return (await fetch(url, { headers })).status;
  });
  const statuses = await Promise.all(asked);
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
  return statuses.filter((status) => status === 200).length;
}

/** Asked again where all were not asked within one window. */
const shareLimits = async () => (await answered()) === READS;
const limitAlone = async () => (await answered()) === READS * 2;

test('visitors and limits count once over both; without Redis both go on by themselves, and together again when it is back', async () => {
  await both[0].write('article', 'create', {
    data: articleData({ slug: 'yuedu' }),
    status: 'published',
  });
  await until('they share who has read what', () => shareVisitors(both));
  await until('they share what is left of a limit', shareLimits);

  // A process that is busy while it starts may have taken its own delay for the server's, and have said so before.
  const said = () => both.map(({ log }) => log.match(/Redis (?:连不上|恢复)/g) ?? []);
  const lastSaid = (words: string) => () => said().every((all) => all.at(-1) === `Redis ${words}`);
  await redis.kill();
  const visitor = newVisitor();
  for (const cms of both) {
    await view(cms, visitor);
    const counted = await view(cms, null);
    expect(await view(cms, visitor)).toBe(counted);
    expect((await fetch(`http://127.0.0.1:${cms.port}/ready`)).status).toBe(200);
  }
  await until('each has a limit of its own', limitAlone);
  await until('they say so', lastSaid('连不上'));

  await redis.run();
  await until('they share again', () => shareVisitors(both));
  await until('also what is left of a limit', shareLimits);
  await until('they say that it is back', lastSaid('恢复'));
  const alternately = (all: string[]) => all.every((words, i) => i === 0 || words !== all[i - 1]);
  expect(said().map(alternately)).toEqual([true, true]);
});

test('an address of Redis that is none stops the start', async () => {
  await expect(bootCms({ env: { REDIS_URL: 'localhost:6379' } })).rejects.toThrow('REDIS_URL');
});
