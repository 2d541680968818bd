import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RedisServer } from '../../../packages/shared-store/tests/redis-server';
import { read } from './support';
import { freePort } from './support/ports';
import { ServerProcess } from './support/server-process';

/* Two processes of the built site with one real Redis, and no CMS: what a limit lets through is 503. */

const WEB_DIR = path.resolve(__dirname, '..');

interface Site {
  url: string;
  server: ServerProcess;
}

let dir: string;
let redis: RedisServer;
let sites: [Site, Site];

async function createSite(): Promise<Site> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = new ServerProcess({
    args: [
      path.join(WEB_DIR, 'node_modules/next/dist/bin/next'),
      'start',
      '--port',
      String(port),
      '--hostname',
      'localhost',
    ],
    cwd: WEB_DIR,
    readyUrl: `${url}/robots.txt`,
    env: {
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      CMS_URL: `http://127.0.0.1:${await freePort()}`,
      SITE_URL: url,
      DELIVERY_SECRET: 'a-secret-of-the-journeys',
      PAGE_CACHE_DIR: path.join(dir, String(port)),
      TRUST_PROXY: 'true',
      REDIS_URL: redis.url,
    },
  });
  return { url, server };
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'township-sites-'));
  redis = await RedisServer.start();
  sites = [await createSite(), await createSite()];
  await Promise.all(sites.map(({ server }) => server.start()));
});
afterAll(async () => {
  await Promise.all(sites.map(({ server }) => server.stop()));
  await redis.kill();
  rmSync(dir, { recursive: true, force: true });
});

/** The statuses of so many view posts from one address, to both sites in turn. */
async function postViews(amount: number, address: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < amount; i++) {
    const { url } = sites[i % 2 === 0 ? 0 : 1];
    const { status } = await read(`${url}/api/views/cunming-bianqian`, {
      method: 'POST',
      headers: { Origin: url, 'User-Agent': 'Mozilla/5.0', 'X-Forwarded-For': address },
    });
    statuses.push(status);
  }
  return statuses;
}
const refused = (statuses: number[]) => statuses.filter((status) => status === 429);

test('two sites count together what an address does; without Redis each by itself, and neither fails', async () => {
  // The first posts find the connection being made.
  await postViews(4, '192.0.2.1');
  const together = await postViews(80, '192.0.2.2');
  expect(refused(together)).toHaveLength(20);

  await redis.kill();
  const alone = await postViews(80, '192.0.2.3');
  expect(new Set(alone)).toEqual(new Set([503]));
  expect(refused(await postViews(60, '192.0.2.3'))).toHaveLength(20);
});
