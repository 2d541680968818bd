import { articleData, bootCms, content, type Cms } from './harness';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const articles = () => content(cms.strapi, 'article');
const create = (data: object) => articles().create({ data: articleData(data) });
const publish = (data: object) =>
  articles().create({ data: articleData(data), status: 'published' });
const rename = (documentId: string, slug: string) =>
  articles().update({ documentId, data: { slug }, status: 'published' });
const visit = (slug: string) => cms.http.get(`/api/articles/${slug}`).redirects(0);
const redirects = () => cms.strapi.db.query('api::slug-redirect.slug-redirect').count();

describe('an empty slug', () => {
  it('is filled from the title, with a number where it is taken', async () => {
    const data = { title: '翟店镇要闻' };
    const first = await create(data);
    expect(first.slug).toMatch(/^zhaidian/);
    expect((await create(data)).slug).toBe(`${first.slug}-2`);
    expect((await create({ ...data, slug: '' })).slug).toBe(`${first.slug}-3`);
    const column = await content(cms.strapi, 'column').create({ data: { name: '党建' } });
    expect(column.slug).toMatch(/^dang-?jian$/);
  });

  it('is filled when nothing in the title can be read', async () => {
    expect((await create({ title: '！？' })).slug).toBe('article');
    expect((await create({ title: '……' })).slug).toBe('article-2');
  });

  it('is filled again when it is cleared, and stays when the title changes', async () => {
    const { documentId, slug } = await create({ title: '一个题目' });
    expect((await articles().update({ documentId, data: { title: '换了' } })).slug).toBe(slug);
    expect((await articles().update({ documentId, data: { slug: null } })).slug).toMatch(
      /^huan-?le$/,
    );
  });

  it('is never given twice, however many save at once', async () => {
    const saved = await Promise.all(Array.from({ length: 6 }, () => create({ title: '同时保存' })));
    expect(new Set(saved.map(({ slug }) => slug)).size).toBe(6);
  });

  it('is filled for a copy, which cannot keep its source’s', async () => {
    const { documentId, slug } = await create({ title: '复制', slug: 'original' });
    const { entries } = await articles().clone({ documentId, data: { slug } });
    expect(entries[0]?.slug).toMatch(/^fu-?zhi$/);
  });
});

describe('a changed public slug', () => {
  it('leads to the new one for good, in one step, without the query string', async () => {
    const { documentId } = await publish({ slug: 'one' });
    await rename(documentId, 'two');
    await rename(documentId, 'three');
    for (const former of ['one', 'two']) {
      const response = await visit(former);
      expect(response.status).toBe(308);
      expect(response.headers.location).toBe('/api/articles/three');
    }
    expect((await cms.http.get('/api/articles/one?from=wechat')).status).toBe(400);
    expect((await visit('three')).status).toBe(200);
  });

  it('leads nowhere before it was ever public', async () => {
    const before = await redirects();
    const { documentId } = await create({ slug: 'never-public' });
    await articles().update({ documentId, data: { slug: 'public-now' }, status: 'published' });
    expect(await redirects()).toBe(before);
    expect((await visit('never-public')).status).toBe(404);
  });

  it('changes for readers when it is published, not when it is typed', async () => {
    const { documentId } = await publish({ slug: 'as-read' });
    await articles().update({ documentId, data: { slug: 'as-typed' } });
    expect((await visit('as-read')).status).toBe(200);
    expect((await visit('as-typed')).status).toBe(404);
    await articles().publish({ documentId });
    expect((await visit('as-read')).headers.location).toBe('/api/articles/as-typed');
  });

  it('comes home when it is changed back', async () => {
    const { documentId } = await publish({ slug: 'there' });
    await rename(documentId, 'and-back');
    await rename(documentId, 'there');
    expect((await visit('there')).status).toBe(200);
    expect((await visit('and-back')).headers.location).toBe('/api/articles/there');
  });

  it('belongs to a new article that takes it; no generated slug does', async () => {
    const { documentId } = await publish({ title: '老地址', slug: 'lao-dizhi' });
    await rename(documentId, 'moved');
    expect((await publish({ title: '老地址' })).slug).toBe('lao-dizhi-2');
    expect((await visit('lao-dizhi')).status).toBe(308);
    await publish({ title: '新的', slug: 'lao-dizhi' });
    expect((await visit('lao-dizhi')).status).toBe(200);
  });

  it('is kept while the article is withdrawn, and goes with it when it is deleted', async () => {
    const before = await redirects();
    const { documentId } = await publish({ slug: 'withdrawn' });
    await articles().unpublish({ documentId });
    expect((await visit('withdrawn')).status).toBe(410);
    await articles().update({ documentId, data: { slug: 'returned' }, status: 'published' });
    expect((await visit('withdrawn')).headers.location).toBe('/api/articles/returned');
    await articles().delete({ documentId });
    expect((await visit('withdrawn')).status).toBe(410);
    expect(await redirects()).toBe(before);
  });

  it('works for types without drafts', async () => {
    const columns = content(cms.strapi, 'column');
    const { documentId } = await columns.create({ data: { name: '栏目', slug: 'old-column' } });
    await columns.update({ documentId, data: { slug: 'new-column' } });
    const response = await cms.http.get('/api/columns/old-column').redirects(0);
    expect(response.headers.location).toBe('/api/columns/new-column');
  });
});
