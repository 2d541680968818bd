import { content } from '../harness';
import { DAY_MS, HOUR_MS, previewed } from './support';

const { cms, articles, write, openToken, shareToken, shown, preview, read } = previewed();

describe('what is shown', () => {
  test('is the draft, in the shape in which the public API answers what is published', async () => {
    const documentId = await write({ title: '已发布的题目' });
    await articles().publish({ documentId });
    await articles().update({ documentId, data: { title: '改过的题目' } });
    const { type, record, version } = await preview(await openToken(documentId));
    expect(type).toBe('article');
    expect(record).toMatchObject({ title: '改过的题目', column: { name: '要闻' } });
    const live = (await cms.http.get(`/api/articles/${documentId}`)).body.data;
    expect(Object.keys(record).sort()).toEqual(Object.keys(live).sort());
    expect(live.title).toBe('已发布的题目');
    expect(version.newer).toBeNull();
  });

  test.each([
    ['village', 'villages', { name: '东街村', slug: 'dongjie', code: '140824103200' }],
    ['enterprise', 'enterprises', { name: '某厂', slug: 'mouchang', hiring: true }],
    ['honor', 'honors', { title: '先进', slug: 'xianjin', level: 'county', holderKind: 'town' }],
    ['topic', 'topics', { title: '文化', slug: 'wenhua', summary: '摘要', slogan: '口号' }],
  ] as const)('also of a %s', async (type, name, data) => {
    const { documentId } = await content(cms.strapi, type).create({ data });
    const { record } = await preview(await openToken(documentId, type));
    expect(await read(name, record)).toMatchObject(data);
  });

  test('of other records those alone that are public', async () => {
    const hidden = await content(cms.strapi, 'topic').create({
      data: { title: '没发布的专题', slug: 'mei-fabu', summary: '摘要' },
    });
    const open = await content(cms.strapi, 'topic').create({
      data: { title: '发布的专题', slug: 'fabu', summary: '摘要' },
      status: 'published',
    });
    const documentId = await write({ topics: [hidden.documentId, open.documentId] });
    const answer = await shown(await openToken(documentId));
    expect(answer.body.data.record.topics).toMatchObject([{ title: '发布的专题' }]);
    expect(answer.text).not.toContain('没发布的专题');
  });

  test('what a draft still lacks is said in its place, and listed', async () => {
    const documentId = await write({
      source: null,
      body: null,
      attachments: [{ title: '没有文件的附件' }],
    });
    const { record, missing } = await preview(await openToken(documentId));
    expect(record).toMatchObject({
      source: '〔来源还没有填〕',
      body: '<p>〔正文还没有填〕</p>',
      attachments: [],
    });
    expect(missing).toEqual(expect.arrayContaining(['来源', '正文']));
    expect(await read('articles', record)).toMatchObject({ source: '〔来源还没有填〕' });
  });

  test('what is another than on the site is told by field, and marked in the text on demand', async () => {
    const documentId = await write({ body: '<p>全镇187家企业。</p>' });
    expect((await preview(await openToken(documentId))).changes).toBeNull();
    await articles().publish({ documentId });
    expect((await preview(await openToken(documentId))).changes).toEqual([]);
    await articles().update({
      documentId,
      data: { title: '翟店镇举行工作会议', body: '<p>全镇178家企业。</p>' },
    });
    const token = await openToken(documentId);
    const { changes, record } = await preview(token);
    expect(
      changes.map(({ label, isKey }: { label: string; isKey: boolean }) => [label, isKey]),
    ).toEqual([
      ['标题', false],
      ['正文', true],
    ]);
    expect(record.body).toBe('<p>全镇178家企业。</p>');
    expect((await preview(token, { marked: true })).record.body).toBe(
      '<p>全镇<del data-change>187</del><ins data-change>178</ins>家企业。</p>',
    );
  });
});

describe('at a moment', () => {
  const later = (ms: number) => new Date(Date.now() + ms).toISOString();

  test('a withdrawal that comes is judged then', async () => {
    const documentId = await write({ withdrawnAt: later(HOUR_MS), withdrawalReason: '活动取消' });
    const token = await openToken(documentId);
    expect((await preview(token)).record).toMatchObject({ withdrawnAt: null });
    const then = await preview(token, { at: later(2 * HOUR_MS) });
    expect(then.record).toMatchObject({ withdrawalReason: '活动取消' });
  });

  test('alerts begin and end, those of others too', async () => {
    const alerts = content(cms.strapi, 'alert');
    const other = await alerts.create({
      data: {
        title: '明天停电',
        kind: 'warning',
        startsAt: later(DAY_MS),
        endsAt: later(2 * DAY_MS),
      },
      status: 'published',
    });
    const { documentId } = await alerts.create({
      data: { title: '后天停水', kind: 'notice', startsAt: later(1.5 * DAY_MS) },
    });
    const token = await openToken(documentId, 'alert');
    const titlesAt = async (ms: number) =>
      (await preview(token, { at: later(ms) })).alerts.map(({ title }: { title: string }) => title);
    expect(await titlesAt(0)).toEqual([]);
    expect(await titlesAt(1.2 * DAY_MS)).toEqual(['明天停电']);
    expect(await titlesAt(1.6 * DAY_MS)).toEqual(['后天停水', '明天停电']);
    expect(await titlesAt(3 * DAY_MS)).toEqual(['后天停水']);
    await alerts.delete({ documentId: other.documentId });
  });

  test('who was sent a link sees now, whatever they ask for', async () => {
    const documentId = await write({ withdrawnAt: later(HOUR_MS), withdrawalReason: '活动取消' });
    const { record } = await preview(await shareToken(documentId), { at: later(2 * HOUR_MS) });
    expect(record.withdrawnAt).toBeNull();
  });
});
