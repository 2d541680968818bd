import { setTimeout as pause } from 'node:timers/promises';
import { createStartedDatabase, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { acknowledgeAll, until, WebOrigin } from './harness/web-origin';

/* Two CMS in processes of their own on one database, in real time; one is killed, and clocks are set. */

const SECRET = 'a-secret-of-the-test';
const HOUR_MS = 3_600_000;
/** Longer than a process needs for two looks at what is due. */
const TWO_LOOKS_MS = 11_000;

let database: TestDatabase;
let site: WebOrigin;
let first: CmsProcess;
let second: CmsProcess;

async function start(): Promise<CmsProcess> {
  const cms = new CmsProcess(database, {
    DELIVERY_SECRET: SECRET,
    WEB_ORIGINS: site.url,
    SEED_MODE: 'skip',
  });
  await cms.listening();
  return cms;
}

beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  site = await new WebOrigin(SECRET).start();
  [first, second] = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await endCmsProcesses();
  await site.stop();
  await database.drop();
});

const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();

const putAlert = (cms: CmsProcess, startsAt: string) =>
  cms.write('alert', 'create', {
    data: { title: '停水', kind: 'notice', startsAt },
    status: 'published',
  });

/** How often a document was told of, its own publishing not counted; a post that came twice is one. */
const toldOf = (documentId: string): number =>
  new Set(
    site.delivered
      .filter((event) => event.documentId === documentId && event.action === 'update')
      .map(({ id }) => id),
  ).size;

test('each of 60 times is told once, though one of two processes is killed while they are told', async () => {
  // Time enough to write them all on a busy machine.
  const startsAt = fromNow(45_000);
  const ids: string[] = [];
  for (let i = 0; i < 30; i++) {
    const both = await Promise.all([first, second].map((cms) => putAlert(cms, startsAt)));
    ids.push(...both.map(({ documentId }) => documentId));
  }
  expect(ids.every((id) => toldOf(id) === 0)).toBe(true);
  expect(Date.now()).toBeLessThan(Date.parse(startsAt));

  let killed: Promise<void> | undefined;
  site.react = (events) => {
    if (events.some(({ action }) => action === 'update')) killed ??= first.kill();
    return acknowledgeAll(events);
  };
  await until('all are told', () => ids.every((id) => toldOf(id) > 0), 90_000);
  await killed;
  await pause(TWO_LOOKS_MS);
  expect(ids.map(toldOf)).toEqual(ids.map(() => 1));
});

test('a name that one process writes is a word for the search of the other', async () => {
  first = await start();
  const name = '南吴坡村';
  expect(await second.cut(`${name}并入`)).not.toContain(name);
  await first.write('village', 'create', {
    data: { name, slug: 'nanwupo', code: '140824103299', summary: '摘要' },
    status: 'published',
  });
  await until('the other one knows it', async () => {
    await fetch(`http://127.0.0.1:${second.port}/api/search?q=${encodeURIComponent(name)}`);
    return (await second.cut(`${name}并入`)).includes(name);
  });
});

test('a clock that is an hour ahead and put right again tells of a time once', async () => {
  const ahead = await putAlert(first, fromNow(20_000));
  await first.setClock(HOUR_MS);
  // Where there is no other clock than this one, the time has come by it.
  if (process.env.DATABASE_CLIENT !== 'postgres') {
    await until('it is told', () => toldOf(ahead.documentId) === 1);
  }
  const meanwhile = await putAlert(second, fromNow(25_000));
  await first.setClock(0);
  await until('both are told', () => toldOf(ahead.documentId) + toldOf(meanwhile.documentId) === 2);
  await pause(TWO_LOOKS_MS);
  expect(toldOf(ahead.documentId)).toBe(1);
  expect(toldOf(meanwhile.documentId)).toBe(1);
});

test('a clock that is put back an hour tells of the times that come by it', async () => {
  await second.kill();
  await first.setClock(-HOUR_MS);
  // Without a database's clock, CMS and site go by the one of their machine.
  if (process.env.DATABASE_CLIENT !== 'postgres') site.ahead = -HOUR_MS;
  const { documentId } = await putAlert(first, fromNow(8_000 - HOUR_MS));
  await until('it is told', () => toldOf(documentId) === 1);
  await first.setClock(0);
  await pause(TWO_LOOKS_MS);
  expect(toldOf(documentId)).toBe(1);
});
