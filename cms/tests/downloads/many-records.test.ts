import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bootCms, content, type Cms } from '../harness';
import { downloadsOf, FORMATS } from '../harness/downloads';

let cms: Cms;

beforeAll(async () => {
  cms = await bootCms();
  await makeMany();
});
afterAll(() => cms.stop());

const { get, bytesOf } = downloadsOf(() => cms);

const MANY = 8_000;
const SUMMARY = '示例数据'.repeat(500);
const industries = () => cms.strapi.db.query('api::industry.industry');
let changes = 0;
/** All at once: a write of every record, and one that the log knows of. */
const changeAll = (text: string) =>
  cms.strapi.db.transaction(async () => {
    const others = { documentId: { $ne: 'industry-0' } };
    await industries().updateMany({ where: others, data: { summary: text } });
    await content(cms.strapi, 'industry').update({
      documentId: 'industry-0',
      data: { name: `改名${++changes}`, summary: text.slice(0, 100) },
      status: 'published',
    });
  });

async function makeMany(): Promise<void> {
  for (let from = 0; from < MANY; from += 400) {
    const rows = Array.from({ length: 400 }, (_, at) => ({
      documentId: `industry-${from + at}`,
      name: `产业${from + at}`,
      slug: `chanye-${from + at}`,
      pillar: false,
      order: from + at,
      publishedAt: new Date(),
      updatedAt: new Date(),
    }));
    await industries().createMany({ data: rows });
  }
  await changeAll(SUMMARY);
}

test('stand in memory some at a time, however many there are', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inUse = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = inUse();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, inUse())), 1_000);
  let answer: Response;
  // A busy machine takes longer than anyone is kept waiting.
  do answer = await get('/api/data/industries.ndjson', {}, 'HEAD');
  while (answer.status === 503);
  clearInterval(watch);
  const bytes = Number(answer.headers.get('content-length'));
  expect(bytes).toBeGreaterThan(MANY * 6_000);
  // All four formats are written meanwhile: to hold the records, or one of the files, would take more.
  expect(most - before).toBeLessThan(bytes);
});

test('a file is of one moment, also when everything changes while it is written', async () => {
  let changed: Promise<unknown> | undefined;
  const listener = ({ sql }: { sql: string }) => {
    if (!changed && /from \S*industries\b/.test(sql) && / in \(/.test(sql))
      changed = changeAll('乙');
  };
  await changeAll('甲');
  cms.strapi.db.connection.on('query', listener);
  const text = String(await bytesOf('/api/data/industries.ndjson'));
  cms.strapi.db.connection.off('query', listener);
  expect(changed).toBeDefined();
  await changed;
  const said = new Set(text.match(/"summary":"[^"]*"/g));
  expect(said.size).toBe(1);
  expect(text.match(/\n/g)).toHaveLength(MANY);
  expect(String(await bytesOf('/api/data/industries.ndjson'))).toContain('"summary":"乙"');
});

test('are read once for all who ask at the same time', async () => {
  let selects = 0;
  const listener = ({ sql }: { sql: string }) => {
    if (/from \S*industries\b/.test(sql) && / limit /.test(sql)) selects += 1;
  };
  await changeAll('丙');
  cms.strapi.db.connection.on('query', listener);
  const tags = await Promise.all(
    Array.from({ length: 6 }, async (_, at) => {
      const answer = await get(`/api/data/industries.${FORMATS[at % 4]}`, {}, 'HEAD');
      return answer.headers.get('etag');
    }),
  );
  cms.strapi.db.connection.off('query', listener);
  expect(new Set(tags).size).toBe(4);
  expect(selects).toBeLessThanOrEqual(MANY / 2_000 + 1 + MANY / 100);
});
