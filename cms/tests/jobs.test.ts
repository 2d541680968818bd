import type * as jobs from '../src/features/runtime/jobs';
import { bootCms, type Cms } from './harness';
import { compiled } from './harness/paths';
import { until } from './harness/web-origin';

const { addJobs, createJobRunner, registerJobKind } = compiled<typeof jobs>(
  'src/features/runtime/jobs',
);

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const TRACE = 'test_traces';
const inThePast = () => new Date(Date.now() - 1_000);

interface Trace {
  key: string;
  at: number;
}

/** Registers a kind that leaves a row for each job it did, in the job's own transaction. */
function traced(name: string, before: (key: string) => Promise<void> = async () => {}): void {
  registerJobKind(cms.strapi, {
    name,
    async run(data) {
      const { key } = data as { key: string };
      await cms.strapi.db.transaction(({ trx }) => trx(TRACE).insert({ key, at: Date.now() }));
      await before(key);
    },
  });
}
const traces = async (): Promise<string[]> =>
  (await cms.strapi.db.connection<Trace>(TRACE).select('key')).map(({ key }) => key).sort();
const add = (name: string, keys: string[], due = inThePast()) =>
  addJobs(
    cms.strapi,
    name,
    keys.map((key) => ({ key, due, data: { key } })),
  );

beforeEach(async () => {
  const { schema } = cms.strapi.db.connection;
  await schema.dropTableIfExists(TRACE);
  await schema.createTable(TRACE, (table) => {
    table.string('key');
    table.bigInteger('at');
  });
});

test('of jobs with one key one is done, also when it comes again after it was done', async () => {
  traced('once');
  expect(await add('once', ['a', 'b'])).toEqual(new Set(['a', 'b']));
  expect(await add('once', ['b', 'c'])).toEqual(new Set(['c']));
  const runner = createJobRunner(cms.strapi);
  runner.start();
  await until('all are done', async () => (await traces()).length === 3);
  expect(await add('once', ['a'])).toEqual(new Set());
  await runner.stop();
  const again = createJobRunner(cms.strapi);
  again.start();
  await again.stop();
  expect(await traces()).toEqual(['a', 'b', 'c']);
});

test('a job that fails leaves nothing behind, does not keep others waiting, and is tried again', async () => {
  let fails = true;
  traced('failing', async (key) => {
    if (key === 'a' && fails) throw new Error('Not yet.');
  });
  await add('failing', ['a', 'b']);
  const runner = createJobRunner(cms.strapi);
  runner.start();
  await until('the other one is done', async () => (await traces()).length > 0);
  expect(await traces()).toEqual(['b']);
  fails = false;
  await until('the first one is done', async () => (await traces()).length > 1);
  await runner.stop();
  expect(await traces()).toEqual(['a', 'b']);
});

test('what was set aside by a clock that has been put back since is tried now', async () => {
  traced('set-aside');
  await add('set-aside', ['a']);
  await cms.strapi.db
    .connection('runtime_jobs')
    .where({ name: 'set-aside' })
    .update({ not_before: Date.now() + 86_400_000 });
  const runner = createJobRunner(cms.strapi);
  runner.start();
  await until('it is done', async () => (await traces()).length > 0);
  await runner.stop();
});

test('a job waits for its time, and one of a kind that this CMS does not know for one that does', async () => {
  traced('known');
  await add('known', ['later'], new Date(Date.now() + 3_600_000));
  await add('of-a-newer-version', ['unknown']);
  await add('known', ['now']);
  const runner = createJobRunner(cms.strapi);
  runner.start();
  await until('what is due is done', async () => (await traces()).length > 0);
  await runner.stop();
  expect(await traces()).toEqual(['now']);
});

test('jobs added in a transaction that is rolled back are not there', async () => {
  await expect(
    cms.strapi.db.transaction(async () => {
      await add('rolled-back', ['a']);
      throw new Error('Refused.');
    }),
  ).rejects.toThrow('Refused.');
  expect(await add('rolled-back', ['a'])).toEqual(new Set(['a']));
});

test('three runners at once do each of 100 jobs once', async () => {
  traced('many');
  const keys = Array.from({ length: 100 }, (_, i) => `job-${String(i).padStart(3, '0')}`);
  await add('many', keys);
  const runners = [1, 2, 3].map(() => createJobRunner(cms.strapi));
  runners.forEach((runner) => runner.start());
  await until('all are done', async () => (await traces()).length >= keys.length);
  await Promise.all(runners.map((runner) => runner.stop()));
  expect(await traces()).toEqual(keys);
});
