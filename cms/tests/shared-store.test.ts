import { signedPost } from '@township/rules/request-signature';
import { RedisServer } from '../../packages/shared-store/tests/redis-server';
import { articleData, bootCms, createTestDatabase, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { until } from './harness/web-origin';

/* Two CMS in processes of their own, on one database and one real Redis. */

const SECRET = 'a-secret-of-the-test';

let database: TestDatabase;
let redis: RedisServer;
let both: [CmsProcess, CmsProcess];
beforeAll(async () => {
  database = await createTestDatabase();
  redis = await RedisServer.start();
  const env = { DELIVERY_SECRET: SECRET, SEED_MODE: 'skip', REDIS_URL: redis.url };
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
  const response = await fetch(`http://127.0.0.1:${cms.port}/api/views`, post);
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

test('a visitor counts once over both; without Redis both go on by themselves, and together again when it is back', async () => {
  await both[0].write('article', 'create', {
    data: articleData({ slug: 'yuedu' }),
    status: 'published',
  });
  await until('they share who has read what', () => shareVisitors(both));

  await redis.kill();
  const visitor = newVisitor();
  for (const cms of both) {
    await view(cms, visitor);
    const counted = await view(cms, null);
    expect(await view(cms, visitor)).toBe(counted);
    expect((await fetch(`http://127.0.0.1:${cms.port}/ready`)).status).toBe(200);
  }
  await until('they say so', () => both.every(({ log }) => log.includes('Redis 连不上')));

  await redis.run();
  await until('they share again', () => shareVisitors(both));
  for (const { log } of both) expect(log.match(/Redis 连不上/g)).toHaveLength(1);
});

test('an address of Redis that is none stops the start', async () => {
  await expect(bootCms({ env: { REDIS_URL: 'localhost:6379' } })).rejects.toThrow('REDIS_URL');
});
