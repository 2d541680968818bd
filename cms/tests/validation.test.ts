import { articleData, bootCms, content, countRows, signInAsAdmin, type Cms } from './harness';
import { draftTests } from './validation/drafts';
import { honorTests } from './validation/honors';
import { profileTests } from './validation/profiles';
import { problemsOf as problemsIn } from './validation/support';
import { townTests } from './validation/towns';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const type = (name: string) => content(cms.strapi, name);
const problemsOf = (save: () => Promise<unknown>) => problemsIn(cms, save);

profileTests(() => cms);
honorTests(() => cms);
townTests(() => cms);
draftTests(() => cms);

describe('slugs', () => {
  it('have one form and stand once, drafts included', async () => {
    const topics = type('topic');
    await topics.create({ data: { title: '党建', slug: 'dangjian', summary: '摘要' } });
    const save = (slug: string) =>
      problemsOf(() => topics.create({ data: { title: '另一个', summary: '摘要', slug } }));
    expect(await save('Dang Jian')).toEqual({ slug: expect.stringContaining('小写字母') });
    expect(await save('-a')).toEqual({ slug: expect.stringContaining('小写字母') });
    expect(await save('dangjian')).toEqual({ slug: '网址名称“dangjian”已被使用，请换一个' });
    expect(await save('dangjian-2')).toEqual({});
  });

  it('may be the same in two types', async () => {
    expect(
      await problemsOf(() => type('column').create({ data: { name: '党建', slug: 'dangjian' } })),
    ).toEqual({});
  });
});

describe('links', () => {
  const alert = (data: object) =>
    problemsOf(() =>
      type('alert').create({
        data: { title: '停水', kind: 'notice', startsAt: '2026-01-01T00:00:00.000Z', ...data },
        status: 'published',
      }),
    );

  it('have an address and a label, or neither', async () => {
    expect(await alert({ linkUrl: '/news' })).toEqual({ linkLabel: expect.any(String) });
    expect(await alert({ linkLabel: '查看' })).toEqual({ linkUrl: expect.any(String) });
    expect(await alert({ linkUrl: 'https://example.org/a', linkLabel: '查看' })).toEqual({});
    expect(await alert({ linkUrl: '/news/a?page=2#b', linkLabel: '查看' })).toEqual({});
    expect(await alert({ linkUrl: ' ', linkLabel: '' })).toEqual({});
  });

  it.each(['javascript:alert(1)', '//example.org', '/\\example.org', 'news', '/a b', 'ftp://a.b'])(
    'never lead to %s',
    async (linkUrl) => {
      expect(await alert({ linkUrl, linkLabel: '查看' })).toEqual({
        linkUrl: expect.stringContaining('本站路径'),
      });
    },
  );

  it('of an alert stand beside an end that comes after the start', async () => {
    expect(await alert({ endsAt: '2026-01-01T00:00:00.000Z' })).toEqual({
      endsAt: '“结束显示”要晚于“开始显示”',
    });
    expect(await alert({ endsAt: '2026-01-01T00:00:01.000Z' })).toEqual({});
  });
});

describe('the home page', () => {
  it('names each section once, and has a whole link on its banner', async () => {
    const problems = await problemsOf(() =>
      type('home-page').create({
        data: {
          banner: { title: '横幅', linkUrl: '/news' },
          sections: [{ section: 'news' }, { section: 'honors' }, { section: 'news' }],
        },
      }),
    );
    expect(Object.keys(problems).sort()).toEqual(['banner.linkLabel', 'sections.2.section']);
  });
});

describe('articles', () => {
  it('are withdrawn with a reason', async () => {
    const article = (data: object) =>
      problemsOf(() => type('article').create({ data: articleData(data), status: 'published' }));
    const withdrawnAt = '2026-02-01T00:00:00.000Z';
    expect(await article({ withdrawnAt })).toEqual({
      withdrawalReason: expect.stringContaining('原因'),
    });
    expect(await article({ withdrawalReason: '活动已取消' })).toEqual({
      withdrawnAt: expect.stringContaining('撤回时间'),
    });
    expect(await article({ withdrawnAt, withdrawalReason: '活动已取消' })).toEqual({});
  });
});

describe('columns', () => {
  it('are never above themselves', async () => {
    const columns = type('column');
    const top = await columns.create({ data: { name: '上级' } });
    const middle = await columns.create({ data: { name: '中间', parent: top.documentId } });
    const low = await columns.create({ data: { name: '下级', parent: { id: middle.id } } });
    const move = (documentId: string, parent: unknown) =>
      problemsOf(() => columns.update({ documentId, data: { parent } }));
    expect(await move(top.documentId, top.documentId)).toHaveProperty('parent');
    expect(await move(top.documentId, low.documentId)).toHaveProperty('parent');
    expect(await move(top.documentId, { set: [{ documentId: low.documentId }] })).toHaveProperty(
      'parent',
    );
    expect(await move(top.documentId, { connect: [{ id: middle.id }] })).toHaveProperty('parent');
    expect(await move(low.documentId, top.documentId)).toEqual({});
    expect(await move(low.documentId, null)).toEqual({});
  });
});

describe('a save', () => {
  it('is told all its problems at once, Strapi’s own among them', async () => {
    const problems = await problemsOf(() =>
      type('article').create({
        data: articleData({
          title: '长'.repeat(121),
          slug: 'Not A Slug',
          sourceUrl: 'nowhere',
          pinnedUntil: '2025-01-01T00:00:00.000Z',
        }),
      }),
    );
    expect(Object.keys(problems).sort()).toEqual(['pinnedUntil', 'slug', 'sourceUrl', 'title']);
  });

  it('is answered by the admin with each problem at its field', async () => {
    const authorization = await signInAsAdmin(cms);
    const before = await countRows(cms.strapi);
    const response = await cms.http
      .post('/content-manager/collection-types/api::article.article')
      .set('Authorization', authorization)
      .send(articleData({ slug: 'A', pinnedUntil: '2025-01-01T00:00:00.000Z' }));
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('有2处需要修改'),
      details: {
        errors: [
          { path: ['slug'], message: expect.stringContaining('小写字母'), name: 'ValidationError' },
          { path: ['pinnedUntil'], message: '“置顶至”不能早于“显示日期”' },
        ],
      },
    });
    expect(await countRows(cms.strapi)).toEqual(before);
  });
});
