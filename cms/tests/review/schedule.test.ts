import { setTimeout as pause } from 'node:timers/promises';
import { PIXEL } from '../admin/content';
import type { BootOptions } from '../harness';
import { CmsProcess } from '../harness/cms-process';
import { newSlug } from '../harness/editing';
import { until } from '../harness/web-origin';
import { reviewRoom } from './support';
import { OTHER_PIXEL } from './ways/kit';

/* Real time: the nearest that somebody may set is a minute ahead. All cases wait at once. */

const HOUR_MS = 3_600_000;
const TWO_LOOKS_MS = 11_000;

const options: BootOptions = {};
const room = reviewRoom(options);
const { cms, people, draft, act, sign, publish, change, review, isPublic } = room;

const entries: Record<string, string> = {};
/** What the time does to each, and what it finds. */
const doneTo = async (name: string) =>
  (await review(entries[name]!, people.signer)).history
    .filter(({ person }) => person.name === '系统定时')
    .map(({ action }) => action);
const failureOf = async (name: string) => (await review(entries[name]!, people.signer)).failure;
const waitingFor = async (by: string) => {
  const { body } = await cms.http.get('/portal/review/waiting').set('Authorization', by);
  return body.data as { documentId: string; why: string; words: string }[];
};
const upload = async (path: string, name: string) =>
  (
    await cms.http
      .post(path)
      .set('Authorization', people.signer)
      .attach('files', name === 'a.png' ? PIXEL : OTHER_PIXEL, name)
  ).body;
const done = async (answer: ReturnType<typeof act>) => {
  const { status, body } = await answer;
  expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
};

/** The latest of the times that are waited for. */
let due = 0;
/** As soon as may be, however slow the machine. */
function soon(): number {
  due = Date.now() + 65_000;
  return due;
}
const WITHDRAWING = { as: 'gone', reason: '活动结束' };

beforeAll(async () => {
  for (const name of ['out', 'cancelled', 'later', 'swapped', 'again', 'back', 'changed', 'kept']) {
    entries[name] = await draft({ title: `到时 ${name}` });
  }
  const [picture] = await upload('/upload', 'a.png');
  await change(entries.swapped!, { cover: picture.id });
  for (const id of Object.values(entries)) await sign(id);
  for (const name of ['back', 'changed', 'kept']) await publish(entries[name]!);

  const at = (name: string, time = soon()) =>
    done(act(entries[name]!, 'schedule', people.signer, { at: time }));
  for (const name of ['out', 'cancelled', 'swapped', 'again', 'later']) await at(name);
  for (const name of ['cancelled', 'later', 'again']) {
    await done(act(entries[name]!, 'unschedule', people.signer));
  }
  await at('later', soon() + HOUR_MS);
  await at('again');
  await upload(`/upload?id=${picture.id}&confirm=true`, 'b.png');
  for (const name of ['back', 'changed', 'kept']) {
    const asked = { at: soon(), ...WITHDRAWING };
    await done(act(entries[name]!, 'schedule-withdrawal', people.signer, asked));
  }
  await done(act(entries.kept!, 'unschedule-withdrawal', people.signer));
  await change(entries.changed!, { body: `<p>换成别的正文，编号 ${newSlug()}</p>` });
  await sign(entries.changed!);
  await publish(entries.changed!);
});

test('times that come while the CMS is down are kept when it is back, each once', async () => {
  expect(Date.now()).toBeLessThan(due);
  expect((await review(entries.changed!, people.signer)).withdrawal).toMatchObject({
    isForAnother: true,
  });
  await room.restart(async () => {
    await pause(due + 2_000 - Date.now());
  });
  await until('what is due is out', async () => isPublic(entries.out!));
  await until('what is due is taken back', async () => !(await isPublic(entries.back!)));
  await until('what cannot be done has said so', async () => (await failureOf('swapped')) !== null);
  await until('the other one too', async () => (await failureOf('changed')) !== null);
  await pause(TWO_LOOKS_MS);
  const results = await Promise.all(
    Object.keys(entries).map(async (name) => [
      name,
      await doneTo(name),
      await isPublic(entries[name]!),
    ]),
  );
  expect(results).toEqual([
    ['out', ['publish'], true],
    ['cancelled', [], false],
    ['later', [], false],
    ['swapped', [], false],
    ['again', ['publish'], true],
    ['back', ['withdraw'], false],
    ['changed', [], true],
    ['kept', [], true],
  ]);
});

test('what was not done is loud: on the home page, in the panel, in the log', async () => {
  expect(await failureOf('swapped')).toMatch(/^定时发布没有成功：附件或关联的内容在稿子以外被改过/);
  expect(await failureOf('changed')).toMatch(/^定时撤稿没有成功：定时撤稿是为以前的一稿定的/);
  const loud = (await waitingFor(people.signer)).filter(({ why }) => why === 'failed');
  expect(loud.map(({ documentId }) => documentId).sort()).toEqual(
    [entries.swapped, entries.changed].sort(),
  );
  const { body } = await cms.http
    .get('/portal/audit?action=review.failed')
    .set('Authorization', people.admin);
  expect(JSON.stringify(body)).toContain('定时撤稿没有成功');
});

if (process.env.DATABASE_CLIENT !== 'postgres') {
  // PostgreSQL has a clock of its own, which no test can set.
  test('what comes more than an hour late waits for somebody’s decision, and says so', async () => {
    await room.restart(async () => {
      const ahead = new CmsProcess(options.database!, { SEED_MODE: 'skip' });
      await ahead.listening();
      await ahead.setClock(3 * HOUR_MS);
      await pause(TWO_LOOKS_MS);
      await ahead.stop();
    });
    expect(await failureOf('later')).toMatch(/门户那时没有运行，现在已经晚了一小时以上/);
    expect(await isPublic(entries.later!)).toBe(false);
  });
}

test('what failed is decided by people, and the notice of it ends', async () => {
  await done(act(entries.changed!, 'unschedule-withdrawal', people.signer));
  expect(await failureOf('changed')).toBeNull();
  await done(act(entries.swapped!, 'unschedule', people.signer));
  expect(await failureOf('swapped')).toBeNull();
});
