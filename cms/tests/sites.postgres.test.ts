import { rmSync, mkdtempSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../apps/web/e2e/support/ports';
import { ServerProcess } from '../../apps/web/e2e/support/server-process';
import {
  articleData,
  bootCms,
  createStartedDatabase,
  type Cms,
  type TestDatabase,
} from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { destinations, waiting } from './harness/delivery';
import { appDir } from './harness/paths';
import { until } from './harness/web-origin';

/** A longer drill: `DRILL_WRITES=2000`. */
const WRITES = Number(process.env.DRILL_WRITES ?? 200);
const ARTICLES = 40;
/** Writes of one process that are under way at a time. */
const LANES = 5;
const HOUR_MS = 3_600_000;
const SECRET = 'a-secret-of-the-test';
const WEB_DIR = path.resolve(appDir, '../apps/web');

/* Two CMS and two sites, each a process of its own, on one PostgreSQL: as `docker compose up --scale` runs them. */

/** Stands before the CMS as nginx does: a connection goes to whichever is there. */
class Balancer {
  private readonly server: Server;
  targets: CmsProcess[] = [];
  private turn = 0;

  constructor() {
    this.server = createServer((socket) => {
      const target = this.targets[(this.turn += 1) % this.targets.length];
      const onward = connect(target?.port ?? 0, '127.0.0.1');
      socket.pipe(onward).pipe(socket);
      for (const one of [socket, onward]) {
        one.on('error', () => {
          socket.destroy();
          onward.destroy();
        });
      }
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }
}

let dir: string;
let database: TestDatabase;
let observer: Cms;
let balancer: Balancer;
let writers: CmsProcess[];
let sites: { url: string; server: ServerProcess }[];

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'township-sites-'));
  database = await createStartedDatabase('without-content');
  // The sites ask for a town.
  const env = { SEED_MODE: 'empty', TOWN_CONTENT: '../tests/fixtures/content/shili' };
  observer = await bootCms({ database, env });
  balancer = new Balancer();
  const CMS_URL = await balancer.listen();
  sites = await Promise.all(
    [0, 1].map(async () => {
      const port = String(await freePort());
      const url = `http://localhost:${port}`;
      const server = new ServerProcess({
        args: [
          path.join(WEB_DIR, 'node_modules/next/dist/bin/next'),
          'start',
          ...['--port', port, '--hostname', 'localhost'],
        ],
        cwd: WEB_DIR,
        readyUrl: `${url}/robots.txt`,
        env: {
          NEXT_TELEMETRY_DISABLED: '1',
          PORT: port,
          CMS_URL,
          SITE_URL: url,
          DELIVERY_SECRET: SECRET,
          PAGE_CACHE_DIR: path.join(dir, port),
        },
      });
      return { url, server };
    }),
  );
  const WEB_ORIGINS = sites.map(({ url }) => url).join(',');
  const relaying = { SEED_MODE: 'skip', DELIVERY_SECRET: SECRET, WEB_ORIGINS };
  writers = [0, 1].map(() => new CmsProcess(database, relaying));
  await Promise.all([
    ...writers.map((one) => one.listening()),
    ...sites.map(({ server }) => server.start()),
  ]);
  balancer.targets = writers;
});
afterAll(async () => {
  await Promise.all(sites.map(({ server }) => server.stop()));
  await endCmsProcesses();
  balancer.close();
  await observer.stop();
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

const delivered = () =>
  until(
    'both sites have taken every change',
    async () => (await waiting(observer.strapi)) === 0,
    90_000,
  );

/** What a site's page says the title is. */
async function shownTitle(site: string, slug: string): Promise<string> {
  const response = await fetch(`${site}/news/${slug}`);
  const html = await response.text();
  return /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? `${response.status}`;
}

async function shown(): Promise<Record<string, string>[]> {
  const slugs = Array.from({ length: ARTICLES }, (_, n) => `wen-${n}-hao`);
  return Promise.all(
    sites.map(async ({ url }) => {
      const titles: Record<string, string> = {};
      for (const slug of slugs) titles[slug] = await shownTitle(url, slug);
      return titles;
    }),
  );
}

/** The titles as the database holds them for readers. */
async function published(): Promise<Record<string, string>> {
  const rows: { slug: string; title: string }[] = await observer.strapi.db
    .query('api::article.article')
    .findMany({ where: { publishedAt: { $notNull: true }, slug: { $startsWith: 'wen-' } } });
  return Object.fromEntries(rows.map(({ slug, title }) => [slug, title]));
}

test('both sites show what is published when two CMS write at once, one of them is killed, and the other’s clock is set', async () => {
  const ids = await Promise.all(
    Array.from({ length: ARTICLES }, async (_, n) => {
      const slug = `wen-${n}-hao`;
      const data = articleData({ slug, title: `第${n}篇，原样` });
      const made = await writers[n % 2]!.write('article', 'create', { data, status: 'published' });
      return made.documentId;
    }),
  );
  await delivered();
  // Every page is kept by both sites now.
  const before = await published();
  expect(Object.keys(before)).toHaveLength(ARTICLES);
  expect(await shown()).toEqual([before, before]);

  let written = 0;
  const writeAll = async (cms: CmsProcess) => {
    while (written < WRITES) {
      const n = (written += 1);
      const documentId = ids[n % ARTICLES]!;
      const data = { title: `第${n % ARTICLES}篇，改${n}` };
      await cms.write('article', 'update', { documentId, data, status: 'published' });
    }
  };
  const lanes = new Map(
    writers.map((cms) => [cms, Array.from({ length: LANES }, () => writeAll(cms))]),
  );
  await until('a third is written', () => written > WRITES / 3, 60_000);
  const [row] = await destinations(observer.strapi);
  const relaying = row?.claimed_by?.split('/')[1];
  const killed = writers.find(({ pid }) => String(pid) === relaying) ?? writers[0]!;
  const survivor = writers.find((cms) => cms !== killed)!;
  balancer.targets = [survivor];
  await killed.kill();
  await survivor.setClock(HOUR_MS);
  await Promise.all(lanes.get(survivor)!);
  await survivor.setClock(-HOUR_MS);
  await survivor.write('article', 'update', {
    documentId: ids[0]!,
    data: { title: '第0篇，最后' },
    status: 'published',
  });
  await survivor.setClock(0);
  await delivered();

  const after = await published();
  expect(after['wen-0-hao']).toBe('第0篇，最后');
  expect(Object.values(after).filter((title) => title.includes('改')).length).toBeGreaterThan(
    ARTICLES / 2,
  );
  expect(await shown()).toEqual([after, after]);
  if (process.env.DRILL_WRITES) {
    process.stderr.write(
      `${JSON.stringify({ written, articles: ARTICLES, pages: 2 * ARTICLES })}\n`,
    );
  }
}, 300_000);
