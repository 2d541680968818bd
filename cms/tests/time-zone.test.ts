import { createCms } from '@township/client';
import { createStartedDatabase, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';

let database: TestDatabase;
beforeAll(async () => {
  database = await createStartedDatabase('without-content');
});
afterAll(async () => {
  await endCmsProcesses();
  await database.drop();
});

/** What readers see of moments: those that staff set, those that the CMS notes, and what is counted by them. */
async function momentsSeenFrom(zone: string) {
  const process = new CmsProcess(database, { TZ: zone });
  await process.listening();
  const cms = createCms({ baseUrl: `http://127.0.0.1:${process.port}` });
  const { items, total } = await cms.articles.list({ pageSize: 100 });
  const moments = items.map(({ slug, displayDate, updatedAt }) => [slug, displayDate, updatedAt]);
  const years = await cms.articleCounts('year');
  await process.kill();
  return { total, moments, years };
}

test('moments stay what they are when the CMS starts on a host in another zone', async () => {
  const first = await momentsSeenFrom('Asia/Shanghai');
  expect(first.total).toBeGreaterThan(5);
  expect(await momentsSeenFrom('America/New_York')).toEqual(first);
  expect(await momentsSeenFrom('UTC')).toEqual(first);
});
