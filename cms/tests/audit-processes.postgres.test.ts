import type * as Audit from '../src/features/audit';
import type * as PublicProof from '../src/features/public-proof';
import {
  articleData,
  bootCms,
  createStartedDatabase,
  type Cms,
  type TestDatabase,
} from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { addColumn } from './harness/editing';
import { compiled } from './harness/paths';

const WRITES = 100;
/** Writes of one process that are under way at a time. */
const LANES = 5;

let database: TestDatabase;
let reader: Cms;
let writers: CmsProcess[];

beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  reader = await bootCms({ database });
  writers = [0, 1].map(() => new CmsProcess(database, { SEED_MODE: 'skip' }));
  await Promise.all(writers.map((one) => one.listening()));
});
afterAll(async () => {
  await endCmsProcesses();
  await reader.stop();
  await database.drop();
});

test('of two CMS that write at once, one killed in the middle, every row stands in one chain, and so does what readers see', async () => {
  const column = await addColumn(reader, '要闻', 'yaowen');
  const kept: string[] = [];
  const lane = async (cms: CmsProcess, name: string) => {
    for (let i = 0; i < WRITES / LANES; i += 1) {
      const data = articleData({ title: `${name}第${i}篇`, slug: `${name}-${i}`, column });
      const status = i % 2 ? 'published' : 'draft';
      kept.push((await cms.write('article', 'create', { data, status })).documentId);
    }
  };
  const [steady, killed] = writers as [CmsProcess, CmsProcess];
  // Its clock is an hour ahead: rows have the database's.
  await steady.setClock(3_600_000);
  const lanes = Array.from({ length: LANES }, (_, number) => [
    lane(steady, `a${number}`),
    // What is under way when it ends is answered by nobody.
    Promise.race([lane(killed, `b${number}`).catch(() => {}), until(WRITES)]),
  ]).flat();
  await until(WRITES / 2);
  await killed.kill();
  await Promise.all(lanes);

  const audit = compiled<typeof Audit>('src/features/audit');
  const { fault, rows } = await audit.verifyAudit(reader.strapi, new Date());
  expect(fault).toBeNull();
  const { connection } = reader.strapi.db;
  const told: { subject_id: string; at: string }[] = await connection('audit_log')
    .where({ action: 'content.create', subject_type: 'api::article.article' })
    .orderBy('id');
  const stored: { document_id: string; published_at: string | null }[] = await connection(
    'articles',
  ).select('document_id', 'published_at');
  const drafts = stored.filter((row) => row.published_at === null);
  expect(told.map(({ subject_id: id }) => id).sort()).toEqual(
    drafts.map(({ document_id: id }) => id).sort(),
  );
  expect(new Set(told.map(({ subject_id: id }) => id))).toEqual(
    expect.objectContaining({ size: told.length }),
  );
  kept.forEach((id) => expect(told.some((row) => row.subject_id === id)).toBe(true));
  expect(rows).toBeGreaterThan(WRITES);
  expect(Math.max(...told.map(({ at }) => Number(at)))).toBeLessThan(Date.now() + 60_000);

  const proof = compiled<typeof PublicProof>('src/features/public-proof');
  const { fault: broken } = await proof.verifyChain(reader.strapi);
  expect(broken).toBeNull();
  const entered: { document_id: string }[] = await connection('public_proofs')
    .where({ type: 'article' })
    .select('document_id');
  expect(entered.map(({ document_id: id }) => id).sort()).toEqual(
    stored
      .filter((row) => row.published_at !== null)
      .map(({ document_id: id }) => id)
      .sort(),
  );

  async function until(count: number): Promise<void> {
    while (kept.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  }
});
