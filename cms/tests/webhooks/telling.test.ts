import { content, publishArticle } from '../harness';
import { loggedEvents } from '../harness/delivery';
import { slugIn } from '../harness/receiver';
import { until } from '../harness/web-origin';
import { hookedUp, SITE } from './support';

const hooked = hookedUp();
const { cms, addColumn, addIndustry, documented, failed, webhook, sent } = hooked;

test('a change is told as the contract has it, signed, of the types that were asked for alone', async () => {
  await addColumn('wenjian');
  await sent('wenjian');
  const [{ event, headers }] = hooked.receiver.accepted as [
    (typeof hooked.receiver.accepted)[number],
  ];
  expect(await documented('change', event)).toEqual([]);
  const change = (await loggedEvents(cms.strapi)).at(-1)!;
  expect(event).toEqual({
    type: 'column.upsert',
    timestamp: change.occurredAt,
    data: {
      sequence: change.sequence,
      type: 'column',
      documentId: change.documentId,
      action: 'upsert',
      slug: 'wenjian',
      previousSlug: null,
      changedAt: change.occurredAt,
      related: [],
      cursor: expect.any(String),
      url: `${SITE}/api/columns/${change.documentId}`,
    },
  });
  expect(headers['content-type']).toBe('application/json');
  expect(hooked.receiver.badSignatures).toBe(0);
});

test('a withdrawn and a removed record are told as such; a renamed one with its former slug', async () => {
  await hooked.admin.change(hooked.id, webhook({ types: ['article', 'column'] }));
  const articles = content(cms.strapi, 'article');
  const { documentId } = await publishArticle(cms.strapi, 'guoye');
  await articles.update({ documentId, data: { slug: 'pingguo' }, status: 'published' });
  await addIndustry('not-asked-for');
  await articles.unpublish({ documentId });
  const column = await addColumn('yichu');
  await content(cms.strapi, 'column').delete(column);
  await until('all were taken', () => hooked.receiver.accepted.length === 5);
  expect(
    hooked.receiver.accepted.map(({ event: { type, data } }) => [
      type,
      'slug' in data && data.slug,
      'previousSlug' in data && data.previousSlug,
    ]),
  ).toEqual([
    ['article.upsert', 'guoye', null],
    ['article.upsert', 'pingguo', 'guoye'],
    ['article.withdrawn', 'pingguo', null],
    ['column.upsert', 'yichu', null],
    ['column.removed', 'yichu', null],
  ]);
});

test('from an event’s cursor /api/changes goes on right behind it', async () => {
  await addColumn('qian');
  await sent('qian');
  await addColumn('hou');
  const { data } = hooked.receiver.accepted[0]!.event;
  const { cursor } = data as { cursor: string };
  const { body } = await cms.http.get('/api/changes').query({ cursor });
  expect(body.meta.startOver).toBe(false);
  expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual(['hou']);
});

test('one at a time, in order: what is refused holds up what comes behind it, and is not lost', async () => {
  hooked.receiver.react = (received) => ({ status: slugIn(received) === 'yi' ? 500 : 204 });
  for (const slug of ['yi', 'er', 'san']) await addColumn(slug);
  await failed();
  await hooked.admin.retry(hooked.id);
  await until('it was tried again', () => hooked.receiver.received.length === 2);
  expect(hooked.receiver.received.map(slugIn)).toEqual(['yi', 'yi']);
  expect(new Set(hooked.receiver.received.map((one) => one.id)).size).toBe(1);
  expect(await hooked.admin.find(hooked.id)).toMatchObject({ waiting: 3, lastFailure: 'HTTP 500' });
  hooked.receiver.react = () => ({ status: 204 });
  await until(
    'the failure is known',
    async () => (await hooked.admin.find(hooked.id)).failures === 2,
  );
  await hooked.admin.retry(hooked.id);
  await sent('yi', 'er', 'san');
  expect(hooked.receiver.mostAtOnce).toBe(1);
  await until('it is known', async () => (await hooked.admin.find(hooked.id)).waiting === 0);
  expect(await hooked.admin.find(hooked.id)).toMatchObject({
    failures: 0,
    nextAttemptAt: null,
    stuck: null,
  });
});

test('what fails for ever can be passed over', async () => {
  hooked.receiver.react = (received) => ({ status: slugIn(received) === 'huai' ? 400 : 204 });
  await addColumn('huai');
  await addColumn('hao');
  await failed();
  const { stuck } = await hooked.admin.find(hooked.id);
  expect(
    (await hooked.admin.ask('post', `/${hooked.id}/skip`, { message: 'msg_other' })).status,
  ).toBe(409);
  expect((await hooked.admin.ask('post', `/${hooked.id}/skip`, stuck!)).status).toBe(200);
  await sent('hao');
  expect((await hooked.admin.ask('post', `/${hooked.id}/skip`, stuck!)).status).toBe(409);
});

test('one that is off is told of nothing; switched on again, of what it missed', async () => {
  await hooked.admin.switch(hooked.id, false);
  await addColumn('guan');
  const other = await hooked.admin.create(webhook({ name: '另一个' }));
  hooked.receiver.secret = other.secret;
  await addColumn('kai');
  // The other one has been told: this one would have been, too.
  await sent('kai');
  await hooked.admin.remove(other.id);
  hooked.receiver.secret = (await hooked.admin.rotate(hooked.id)).secret;
  await hooked.admin.switch(hooked.id, true);
  await sent('kai', 'guan', 'kai');
  expect(hooked.receiver.accepted[0]!.id).not.toBe(hooked.receiver.accepted[2]!.id);
});

test('a replay sends a range again, by the same ids, before what is new', async () => {
  const all = ['c-1', 'c-2', 'c-3', 'c-4', 'c-5'];
  for (const slug of all) await addColumn(slug);
  await sent(...all);
  const sequences = hooked.receiver.accepted.map(({ event }) =>
    'sequence' in event.data ? event.data.sequence : 0,
  );
  await hooked.admin.replay(hooked.id, { from: sequences[1], until: sequences[3] });
  await sent(...all, 'c-2', 'c-3', 'c-4');
  const ids = hooked.receiver.accepted.map((one) => one.id);
  expect(ids.slice(5)).toEqual(ids.slice(1, 4));
  expect(hooked.receiver.accepted[5]!.body).toBe(hooked.receiver.accepted[1]!.body);
  await until('the replay is over', async () => !(await hooked.admin.find(hooked.id)).isReplaying);

  const last = hooked.receiver.accepted[4]!.event.timestamp;
  await hooked.admin.replay(hooked.id, { from: last, until: last });
  await sent(...all, 'c-2', 'c-3', 'c-4', 'c-5');
  await until('it is over', async () => !(await hooked.admin.find(hooked.id)).isReplaying);
  await hooked.admin.replay(hooked.id, { from: sequences[4] });
  await addColumn('c-6');
  await sent(...all, 'c-2', 'c-3', 'c-4', 'c-5', 'c-5', 'c-6');
  expect(hooked.receiver.badSignatures).toBe(0);
});

test('when the log was cut off behind it, it is told to start over, and goes on', async () => {
  await hooked.admin.switch(hooked.id, false);
  await addColumn('duan');
  const state = { type: 'core', name: 'changes', key: 'log' };
  const log = (await cms.strapi.store.get(state)) as { sequence: number; id: string };
  const change = (await loggedEvents(cms.strapi)).at(-1)!;
  await cms.strapi.store.set({
    ...state,
    value: { ...log, sequence: change.sequence, id: change.id },
  });
  await cms.strapi.db.connection('change_log').delete();
  await hooked.admin.switch(hooked.id, true);
  await sent('start-over');
  expect(await documented('start-over', hooked.receiver.accepted[0]!.event)).toEqual([]);
  await addColumn('xu');
  await sent('start-over', 'xu');
});
