import path from 'node:path';
import type * as Changes from '../src/features/changes';
import { bootCms, createTestDatabase, type Cms, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { distDir } from './harness/paths';

/** Of the one that lives on. */
const WRITES = 200;
/** Writes of the other one that are under way at a time. */
const LANES = 10;
/** What was read when one of the writers is killed. */
const READ_AT_THE_KILL = 40;

/* Two CMS in processes of their own write to one PostgreSQL, a third one reads the log; one writer is killed. */

describe('a reader of the log, while one of two writers is killed', () => {
  let database: TestDatabase;
  let reader: Cms;
  let writers: CmsProcess[];
  let changes: typeof Changes;

  beforeAll(async () => {
    database = await createTestDatabase();
    reader = await bootCms({ database });
    changes = jest.requireActual(path.join(distDir, 'src/features/changes'));
    writers = [0, 1].map(() => new CmsProcess(database, { SEED_MODE: 'skip' }));
    await Promise.all(writers.map((one) => one.listening()));
  });
  afterAll(async () => {
    await endCmsProcesses();
    await reader.stop();
    await database.drop();
  });

  test('reads every change that was kept, once, and none that was not', async () => {
    const [survivor, killed] = writers as [CmsProcess, CmsProcess];
    let { cursor } = await changes.readChanges(reader.strapi, null, 1);
    const seen: (string | null)[] = [];
    let death: Promise<void> | undefined;
    let writing = true;
    const follow = async () => {
      for (;;) {
        const last = !writing;
        const page = await changes.readChanges(reader.strapi, cursor, 20);
        expect(page.startOver).toBe(false);
        seen.push(...page.changes.map(({ slug }) => slug));
        cursor = page.cursor;
        if (seen.length >= READ_AT_THE_KILL) death ??= killed.kill();
        if (last && page.changes.length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const reading = follow();
    const write = (cms: CmsProcess, slug: string) =>
      cms.write('industry', 'create', { data: { name: slug, slug } });
    const numbers = Array.from({ length: WRITES }, (_, n) => n);
    // It writes for as long as it lives, and nobody answers for it then.
    for (let lane = 0; lane < LANES; lane++) {
      const untilKilled = async () => {
        for (let n = 0; ; n++) await write(killed, `zhong-${lane}-${n}-duan`);
      };
      untilKilled().catch(() => {});
    }
    await Promise.all(numbers.map((n) => write(survivor, `liu-${n}-xia`)));
    await (death ??= killed.kill());
    writing = false;
    await reading;

    const kept: { slug: string }[] = await reader.strapi.db
      .query('api::industry.industry')
      .findMany({ select: ['slug'] });
    expect(kept.length).toBeGreaterThan(WRITES);
    expect(seen.sort()).toEqual(kept.map(({ slug }) => slug).sort());
  });
});
