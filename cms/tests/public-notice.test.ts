import { createCms, type Cms as Client } from '@township/client';
import { dayInChina } from '@township/rules/china-day';
import { noticePeriod } from '@township/rules/public-notice';
import type * as changes from '../src/features/changes';
import type * as due from '../src/features/schedule/due';
import type * as schedule from '../src/features/schedule/schedule';
import { workingTimeOf } from '../src/features/working-time';
import { articleData, content } from './harness';
import { newsroom } from './harness/editing';
import { compiled } from './harness/paths';

const { newestSequence } = compiled<typeof changes>('src/features/changes');

const room = newsroom();
const { cms } = room;
let client: Client;
beforeAll(() => {
  client = createCms({ baseUrl: cms.url, retries: 0 });
});

const articles = () => content(cms.strapi, 'article');
const today = () => dayInChina(new Date());
const NOTICE = { workingDays: 5, contact: '民政办公室', phone: '0359-4000000' };
const put = async (data: object = {}) =>
  (
    await articles().create({
      data: articleData({ publicNotice: NOTICE, ...data }),
      status: 'published',
    })
  ).documentId;
const read = async (slug: string) => (await client.articles.bySlug(slug))!;
/** As if it had been put up so long ago. */
const back = async (documentId: string, endsOn: string) =>
  cms.strapi.db
    .query('api::article.article')
    .updateMany({ where: { documentId }, data: { noticeEndsOn: endsOn } });
const problems = async (write: Promise<unknown>): Promise<string> =>
  write.then(
    () => '',
    (error: Error) => error.message,
  );

test('its days are those that count from the day behind its publication, whoever types others', async () => {
  const expected = noticePeriod(await workingTimeOf(cms.strapi), today(), 5);
  await put({ slug: 'gongshi', noticeEndsOn: '2030-01-01', noticeDays: ['2030-01-01'] });
  expect(await read('gongshi')).toMatchObject({
    noticeStartsOn: today(),
    noticeEndsOn: expected.endsOn,
    noticeDays: expected.days,
    publicNotice: { ...NOTICE, email: null, address: null, result: null },
  });
  const running = async (day: string) => {
    const filters = { noticeStartsOn: { $lte: day }, noticeEndsOn: { $gte: day } };
    const { body } = await cms.http.get('/api/articles').query({ filters }).expect(200);
    return body.data.map(({ slug }: { slug: string }) => slug);
  };
  expect(await running(expected.endsOn)).toEqual(['gongshi']);
  expect(await running('2030-01-01')).toEqual([]);
});

test('a draft’s are fixed when it is published, and stay when the table changes; a longer one goes on', async () => {
  const { documentId } = await articles().create({
    data: articleData({ slug: 'cao-gao', publicNotice: NOTICE }),
  });
  expect((await articles().findOne({ documentId }))?.noticeEndsOn).toBeNull();
  await articles().publish({ documentId });
  const { noticeDays } = await read('cao-gao');
  const [first = '', , , , last = ''] = noticeDays!;
  await content(cms.strapi, 'special-day').create({
    data: { date: first, kind: 'rest', name: '本镇调休' },
  });
  await articles().publish({ documentId });
  expect((await read('cao-gao')).noticeDays).toEqual(noticeDays);
  const more = { ...NOTICE, workingDays: 7 };
  await articles().update({ documentId, data: { publicNotice: more }, status: 'published' });
  const longer = (await read('cao-gao')).noticeDays!;
  expect([longer.slice(0, 5), longer.length, longer[5]! > last]).toEqual([noticeDays, 7, true]);
  // Another one, put up now, goes by the table.
  await put({ slug: 'xin-de' });
  expect((await read('xin-de')).noticeDays).not.toContain(first);
});

test('one that is shown later begins then; an article without has none, and loses it with the notice', async () => {
  const shown = new Date(Date.now() + 3 * 86_400_000);
  const { documentId } = await articles().create({
    data: articleData({ publicNotice: NOTICE, displayDate: shown.toISOString() }),
    status: 'published',
  });
  const row = await articles().findOne({ documentId, status: 'published' });
  expect(row?.noticeStartsOn).toBe(dayInChina(shown));
  await articles().update({ documentId, data: { publicNotice: null }, status: 'published' });
  expect(await articles().findOne({ documentId, status: 'published' })).toMatchObject({
    noticeStartsOn: null,
    noticeEndsOn: null,
  });
});

test('says how to object before it is out, and what came of it once it is over', async () => {
  const without = { publicNotice: { workingDays: 5, contact: '民政办公室' } };
  expect(await problems(put(without))).toContain('异议怎么提');
  const early = { publicNotice: { ...NOTICE, result: '没有异议' } };
  expect(await problems(put(early))).toContain('公示还没有结束');
  const documentId = await put({ slug: 'jieguo' });
  await back(documentId, '2026-01-05');
  await cms.strapi.db
    .query('article.public-notice')
    .updateMany({ where: { phone: NOTICE.phone }, data: { result: '没有异议' } });
  expect((await read('jieguo')).publicNotice?.result).toBe('没有异议');
  // The same words while it runs are nobody's yet.
  expect((await read('gongshi')).publicNotice?.result).toBeNull();
});

test('its end is told by the schedule', async () => {
  const { timesWithin } = await import('../src/features/schedule');
  const documentId = await put({ slug: 'dao-ri' });
  await back(documentId, '2026-03-02');
  const times = await timesWithin(cms.strapi, {
    after: new Date('2026-03-02T15:59:00Z'),
    until: new Date('2026-03-02T16:01:00Z'),
  });
  expect(times).toMatchObject([
    { documentId, path: 'noticeEndsOn', at: new Date('2026-03-02T16:00:00Z') },
  ]);
});

test('the form is told until which day, by whoever may read articles', async () => {
  const ask = (token: string, body: object) =>
    cms.http.post('/portal/public-notice').set('Authorization', token).send(body);
  const expected = noticePeriod(await workingTimeOf(cms.strapi), today(), 3);
  const { status, body } = await ask(room.writer, { workingDays: 3 });
  expect([status, body.data]).toEqual([200, expect.objectContaining(expected)]);
  expect((await ask(room.writer, { workingDays: -1 })).body.data).toBeNull();
  expect((await ask(room.writer, { workingDays: 'viele' })).body.data).toBeNull();
  await cms.http.post('/portal/public-notice').send({ workingDays: 3 }).expect(401);
});

describe('once its time of privacy has come', () => {
  const BODY = '<p>拟纳入：张　三（13812345678）、<strong>欧阳</strong>明月。</p>';
  const PRIVATE = /张[ \u3000]*三|明月|13812345678/u;
  let documentId: string;
  const texts = async () => {
    const paths = [
      '/api/articles/yinsi',
      `/api/articles/${documentId}`,
      '/api/articles?pagination[pageSize]=100',
      `/api/search?q=${encodeURI('低保公示')}`,
      `/api/search/suggest?q=${encodeURI('张三')}`,
      '/api/data/articles.ndjson',
      '/api/data/articles.csv',
      '/api/openapi.json',
    ];
    const answers = await Promise.all(paths.map((path) => cms.http.get(path)));
    return answers.map(({ status, text }, at) => [paths[at], status, PRIVATE.test(text)]);
  };

  beforeAll(async () => {
    documentId = await put({
      slug: 'yinsi',
      title: '低保公示：张三',
      summary: '拟纳入低保：张三、欧阳明月',
      body: BODY,
      seo: { title: '张三的低保公示' },
      changeNotes: [{ changedAt: '2026-01-05T00:00:00.000Z', note: '更正张三的电话' }],
      publicNotice: { ...NOTICE, maskAfterDays: 10, maskNames: '张三\n欧阳明月' },
    });
  });

  test('until then everything is read', async () => {
    expect(await read('yinsi')).toMatchObject({ title: '低保公示：张三', body: BODY });
  });

  test('no door names anybody, told as a change; staff read on what was written', async () => {
    const { maskedFrom } = (await articles().findOne({ documentId, status: 'published' }))!;
    const { noticeEndsOn } = await read('yinsi');
    expect(Date.parse(String(maskedFrom)) - Date.parse(noticeEndsOn!)).toBe(11 * 86_400_000);
    const query = cms.strapi.db.query('api::article.article');
    await query.updateMany({ where: { documentId }, data: { maskedFrom: '2026-04-03' } });
    const { Schedule } = compiled<typeof schedule>('src/features/schedule/schedule');
    const { dueTimes } = compiled<typeof due>('src/features/schedule/due');
    const interval = {
      after: new Date('2026-04-02T15:59:00Z'),
      until: new Date('2026-04-02T16:01:00Z'),
    };
    const times = await dueTimes(cms.strapi, interval);
    expect(times.map((time) => time.documentId)).toEqual([documentId]);
    const sequence = await newestSequence(cms.strapi);
    await cms.strapi.db.transaction(() => new Schedule(cms.strapi).run(times[0]));
    const [change] = await cms.strapi.db.connection('change_log').where('sequence', '>', sequence);
    expect(change).toMatchObject({ action: 'upsert', document_id: documentId, slug: 'yinsi' });
    expect(await read('yinsi')).toMatchObject({
      title: '低保公示：张*',
      summary: '拟纳入低保：张*、欧阳**',
      body: '<p>拟纳入：张　*（138****5678）、<strong>欧阳</strong>**。</p>',
      seo: { title: '张*的低保公示' },
      changeNotes: [{ note: '更正张*的电话' }],
      publicNotice: NOTICE,
    });
    for (const [path, status, isNamed] of await texts()) {
      expect([path, status, isNamed]).toEqual([path, 200, false]);
    }
    const found = await cms.http.get(`/api/search?q=${encodeURI('欧阳明月')}`);
    // By the surname that is left, and not by the name.
    expect([found.body.meta.match, JSON.stringify(found.body.data)]).toEqual([
      'some',
      expect.not.stringContaining('明月'),
    ]);
    expect(await articles().findOne({ documentId })).toMatchObject({ body: BODY });
  });

  test.each([
    ['are withheld with the names where that is chosen', true, 0, 404],
    ['stay where it is not', false, 1, 200],
  ])('its files %s', async (_, withholdAttachments, offered, status) => {
    const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
    const { body } = await cms.http
      .post('/upload')
      .set('Authorization', room.admin)
      .attach('files', PDF, '名单.pdf');
    const [file] = body as { id: number; url: string }[];
    const slug = `fujian-${offered}`;
    const documentId = await put({
      slug,
      attachments: [{ title: '名单', file: file!.id }],
      publicNotice: { ...NOTICE, maskAfterDays: 1, maskNames: '张三', withholdAttachments },
    });
    expect((await read(slug)).attachments).toHaveLength(1);
    await cms.http.get(file!.url).expect(200);
    // As if it had been put up in the first week of January.
    const noticeDays = ['05', '06', '07', '08', '09'].map((day) => `2026-01-${day}`);
    const ended = { noticeStartsOn: noticeDays[0], noticeEndsOn: noticeDays[4], noticeDays };
    await cms.strapi.db
      .query('api::article.article')
      .updateMany({ where: { documentId }, data: ended });
    await articles().publish({ documentId });
    expect((await read(slug)).attachments).toHaveLength(offered);
    expect((await cms.http.get(file!.url)).status).toBe(status);
  });

  test('a name is more than one character', async () => {
    const notice = { ...NOTICE, maskAfterDays: 1, maskNames: '张' };
    expect(await problems(put({ publicNotice: notice }))).toContain('只有一个字');
  });
});
