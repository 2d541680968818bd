import { setTimeout as pause } from 'node:timers/promises';
import type { ToldReview } from '@township/rules/review/told';
import { articleData, createStartedDatabase, type TestDatabase } from '../harness';
import { CmsProcess, endCmsProcesses } from '../harness/cms-process';
import { acknowledgeAll, until, WebOrigin } from '../harness/web-origin';

/* Two CMS in processes of their own on one database, in real time; one is killed, and clocks are set. */

const SECRET = 'a-secret-of-the-test';
const HOUR_MS = 3_600_000;
const TWO_LOOKS_MS = 11_000;
/** How many come out at one moment. */
const MANY = Number(process.env.REVIEW_SCHEDULED ?? 20);

let database: TestDatabase;
let site: WebOrigin;
let first: CmsProcess;
let second: CmsProcess;
let admin: string;
let column: string;

async function start(): Promise<CmsProcess> {
  const cms = new CmsProcess(database, {
    DELIVERY_SECRET: SECRET,
    WEB_ORIGINS: site.url,
    SEED_MODE: 'skip',
  });
  await cms.listening();
  return cms;
}

const ask = async <T>(cms: CmsProcess, path: string, body?: object): Promise<T> => {
  const response = await fetch(`http://127.0.0.1:${cms.port}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', ...(admin && { Authorization: admin }) },
    body: body && JSON.stringify(body),
  });
  const { data, error } = (await response.json()) as { data: T; error?: object };
  if (error) throw new Error(JSON.stringify(error));
  return data;
};

beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  site = await new WebOrigin(SECRET).start();
  [first, second] = await Promise.all([start(), start()]);
  const person = { firstname: '管理员', email: 'admin@example.org', password: 'Township-2026' };
  const { token } = await ask<{ token: string }>(first, '/admin/register-admin', person);
  admin = `Bearer ${token}`;
  const data = { name: '要闻', slug: 'yaowen', kind: 'news' };
  column = (await first.write('column', 'create', { data })).documentId;
});
afterAll(async () => {
  await endCmsProcesses();
  await site.stop();
  await database.drop();
});

const entry = (documentId: string) => `/portal/review/entries/api::article.article/${documentId}`;
let made = 0;

/** A draft that comes out as soon as may be, at one moment with others, set by one of the two. */
async function scheduled(cms: CmsProcess): Promise<string> {
  const data = articleData({ slug: `gao-${++made}`, column });
  const { documentId } = await cms.write('article', 'create', { data });
  const { contentHash } = await ask<ToldReview>(cms, entry(documentId));
  const at = Math.ceil((Date.now() + 63_000) / 10_000) * 10_000;
  await ask(cms, `${entry(documentId)}/schedule`, { contentHash, at });
  return documentId;
}

/** How often the time brought it out, by the rows of its review. */
async function broughtOut(documentId: string): Promise<number> {
  const { history } = await ask<ToldReview>(second, entry(documentId));
  return history.filter(({ action }) => action === 'publish').length;
}
/** How often the site was told of it; a post that came twice is one. */
const toldOf = (documentId: string): number =>
  new Set(site.delivered.filter((event) => event.documentId === documentId).map(({ id }) => id))
    .size;

test(`each of ${MANY} comes out once, though one of two processes is killed meanwhile`, async () => {
  const ids: string[] = [];
  for (let i = 0; i < MANY; i++) ids.push(await scheduled(i % 2 ? first : second));
  let killed: Promise<void> | undefined;
  site.react = (events) => {
    killed ??= first.kill();
    return acknowledgeAll(events);
  };
  await until('all are out', () => ids.every((id) => toldOf(id) > 0), 240_000);
  await killed;
  await pause(TWO_LOOKS_MS);
  expect(await Promise.all(ids.map(broughtOut))).toEqual(ids.map(() => 1));
  expect(ids.map(toldOf)).toEqual(ids.map(() => 1));
});

test('a clock that is half an hour ahead and put right again brings it out once', async () => {
  first = await start();
  const documentId = await scheduled(second);
  await first.setClock(HOUR_MS / 2);
  await first.setClock(0);
  await until('it is out', async () => (await broughtOut(documentId)) === 1, 90_000);
  await pause(TWO_LOOKS_MS);
  expect(await broughtOut(documentId)).toBe(1);
});
