import type { ToldCalendar } from '@township/rules/review/told';
import { content, signInAs } from '../harness';
import { addColumn } from '../harness/editing';
import { reviewRoom } from './support';

const room = reviewRoom();
const { cms, people, draft, act, sign } = room;

const DAY_MS = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);

const calendar = async (by: string): Promise<ToldCalendar> => {
  const { body } = await cms.http
    .get('/portal/review/calendar')
    .set('Authorization', by)
    .expect(200);
  return body.data;
};

test('what is scheduled, due and about to end stands on its day, two weeks from today', async () => {
  const scheduled = await draft({ title: '明天发布' });
  await sign(scheduled);
  const at = new Date(`${dayIn(1)}T09:30:00+08:00`).getTime();
  const set = await act(scheduled, 'schedule', people.signer, { at });
  expect(set.status).toBe(200);
  const far = await draft({ title: '一个月以后' });
  await sign(far);
  await act(far, 'schedule', people.signer, { at: at + 30 * DAY_MS });
  const sent = await draft({ title: '等着审' });
  await act(sent, 'submit', people.writer);
  await content(cms.strapi, 'article').create({
    data: {
      title: '低保公示',
      summary: '摘要',
      body: '<p>正文</p>',
      source: '民政办',
      slug: 'dibao-gongshi',
      displayDate: new Date(Date.now() - DAY_MS).toISOString(),
      column: await addColumn(cms, '公示'),
      publicNotice: { workingDays: 3, contact: '民政办', phone: '0359-1234567' },
    },
    status: 'published',
  });
  const { days, late, coming } = await calendar(people.signer);
  expect(days).toHaveLength(14);
  expect(days[0]).toBe(dayIn(0));
  expect(late).toEqual([]);
  expect(coming.find(({ title }) => title === '明天发布')).toMatchObject({
    kind: 'publish',
    words: '定时发布',
    day: dayIn(1),
    time: '09:30',
    documentId: scheduled,
  });
  expect(coming.find(({ title }) => title === '一个月以后')).toBeUndefined();
  expect(coming.find(({ title }) => title === '等着审')).toMatchObject({
    kind: 'review',
    words: '“初审”要审完',
  });
  const article = await cms.strapi.db
    .query('api::article.article')
    .findOne({ where: { slug: 'dibao-gongshi', publishedAt: { $notNull: true } } });
  expect(coming.find(({ title }) => title === '低保公示')).toMatchObject({
    kind: 'change',
    words: 'noticeEndsOn',
    day: article.noticeEndsOn,
    time: null,
  });
});

test('what did not come out is late, with the reason, until somebody decides', async () => {
  const id = await draft({ title: '没有发出去' });
  await sign(id);
  await act(id, 'schedule', people.signer, { at: Date.now() + 3_600_000 });
  await cms.strapi.db
    .connection('review_states')
    .where({ document_id: id })
    .update({ failure: '定时发布没有成功：停电' });
  const isIt = ({ documentId }: { documentId: string }) => documentId === id;
  const { late, coming } = await calendar(people.signer);
  expect(late.filter(isIt)).toMatchObject([{ kind: 'failed', words: '定时发布没有成功：停电' }]);
  expect(coming.filter(isIt)).toEqual([]);
  await act(id, 'unschedule', people.signer);
  expect((await calendar(people.signer)).late.filter(isIt)).toEqual([]);
});

test('nobody is told of what they may not read, and nobody at all who is not signed in', async () => {
  const reporter = await signInAs(cms, 'reporter');
  expect(await calendar(reporter)).toMatchObject({ late: [], coming: [] });
  await cms.http.get('/portal/review/calendar').expect(401);
});
