import { setTimeout as pause } from 'node:timers/promises';
import type * as Changes from '../src/features/changes';
import { bootCms, createStartedDatabase, type Cms, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { destinations, waiting } from './harness/delivery';
import { compiled } from './harness/paths';
import { acknowledgeAll, until, WebOrigin } from './harness/web-origin';

/** A longer drill: `DRILL_WRITES=5000`. */
const WRITES = Number(process.env.DRILL_WRITES ?? 200);
/** Writes of one process that are under way at a time: as many are lost with it. */
const LANES = 10;
/** What a site has taken when the process that relays to it is killed. */
const TAKEN_AT_THE_KILL = WRITES / 4;
const HOUR_MS = 3_600_000;
const SECRET = 'a-secret-of-the-test';

/*
 * Two CMS in processes of their own write to one PostgreSQL; a third one reads the log, and two sites are told. One site fails, hangs and
 * restarts at times. The process that relays to the other one is killed in the middle of a post, and the clock of its successor is set.
 */

describe('readers of the log and sites, while one of two CMS is killed', () => {
  let database: TestDatabase;
  let reader: Cms;
  let writers: CmsProcess[];
  let steady: WebOrigin;
  let shaky: WebOrigin;
  let changes: typeof Changes;

  beforeAll(async () => {
    database = await createStartedDatabase('without-content');
    reader = await bootCms({ database });
    changes = compiled('src/features/changes');
    steady = await new WebOrigin(SECRET).start();
    shaky = await new WebOrigin(SECRET).start();
    const WEB_ORIGINS = [steady.url, shaky.url].join(',');
    const env = { SEED_MODE: 'skip', DELIVERY_SECRET: SECRET, WEB_ORIGINS };
    writers = [0, 1].map(() => new CmsProcess(database, env));
    await Promise.all(writers.map((one) => one.listening()));
  });
  afterAll(async () => {
    await endCmsProcesses();
    await Promise.all([steady.stop(), shaky.stop()]);
    await reader.stop();
    await database.drop();
  });

  const slugsIn = (events: { slug: string | null }[]) => events.map(({ slug }) => slug).sort();

  /** The process whose relay has claimed a site. */
  async function relayTo({ url }: WebOrigin): Promise<CmsProcess> {
    const row = (await destinations(reader.strapi)).find(({ address }) => address === url);
    return writers.find(({ pid }) => row?.claimed_by?.split('/')[1] === String(pid))!;
  }

  test('take every change that was kept, and none that was not', async () => {
    let { cursor } = await changes.readChanges(reader.strapi, null, 1);
    const seen: Changes.LoggedChange[] = [];
    let writing = true;
    const follow = async () => {
      for (;;) {
        const last = !writing;
        const page = await changes.readChanges(reader.strapi, cursor, 20);
        expect(page.startOver).toBe(false);
        seen.push(...page.changes);
        cursor = page.cursor;
        if (last && page.changes.length === 0) return;
        await pause(5);
      }
    };
    const reading = follow();

    let posts = 0;
    shaky.react = (events) => {
      posts += 1;
      if (posts % 20 === 5) return null;
      return posts % 4 === 3 ? { status: 500, acknowledged: [] } : acknowledgeAll(events);
    };
    const midPost = new Promise<void>((resolve) => {
      steady.react = (events) => {
        if (steady.delivered.length < TAKEN_AT_THE_KILL) return acknowledgeAll(events);
        resolve();
        return null;
      };
    });

    let written = 0;
    const writeAll = async (cms: CmsProcess) => {
      while (written < WRITES + LANES) {
        const slug = `liu-${(written += 1)}-xia`;
        await cms.write('industry', 'create', { data: { name: slug, slug } });
      }
    };
    const lanes = new Map(
      writers.map((cms) => [cms, Array.from({ length: LANES }, () => writeAll(cms))]),
    );
    await midPost;
    const killed = await relayTo(steady);
    await killed.kill();
    const killedAt = performance.now();
    let succession = Infinity;
    steady.react = (events) => {
      succession = Math.min(succession, performance.now() - killedAt);
      return acknowledgeAll(events);
    };
    // Nobody answers any more for what it was writing.
    const survivor = writers.find((cms) => cms !== killed)!;
    await survivor.setClock(HOUR_MS);
    await shaky.stop();
    await Promise.all(lanes.get(survivor)!);
    await survivor.setClock(-HOUR_MS);
    await shaky.start();
    for (const n of [1, 2, 3]) {
      const slug = `zhong-${n}-shi`;
      await survivor.write('industry', 'create', { data: { name: slug, slug } });
    }
    writing = false;
    await reading;
    await until('both sites have all', async () => (await waiting(reader.strapi)) === 0, 90_000);

    const kept = slugsIn(await reader.strapi.db.query('api::industry.industry').findMany());
    expect(kept.length).toBeGreaterThanOrEqual(WRITES);
    expect(slugsIn(seen)).toEqual(kept);
    expect(steady.mostAtOnce).toBe(1);
    const counts = [];
    for (const site of [steady, shaky]) {
      const byId = new Map(site.delivered.map((event) => [event.id, event]));
      expect(slugsIn([...byId.values()])).toEqual(kept);
      expect(site.badSignatures).toBe(0);
      counts.push({ taken: byId.size, doubled: site.delivered.length - byId.size });
    }
    if (process.env.DRILL_WRITES) {
      const said = { kept: kept.length, steady: counts[0], shaky: counts[1], succession };
      process.stderr.write(`${JSON.stringify(said)}\n`);
    }
  });
});
