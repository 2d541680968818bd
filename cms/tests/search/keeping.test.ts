import type * as searchFeature from '../../src/features/search';
import { articleData, bootCms, content, type Cms } from '../harness';
import { compiled } from '../harness/paths';
import { found } from '../harness/search';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const of = (type: string) => content(cms.strapi, type);
const search = (query: string) => found(cms.http, query);
const publishArticle = (data: object) =>
  of('article').create({ data: articleData(data), status: 'published' });
const village = (data: object) => ({
  name: '示例村',
  code: '140824999200',
  summary: '摘要',
  ...data,
});

describe('an article', () => {
  it('is found from the moment it is published, and not before', async () => {
    const draft = await of('article').create({
      data: articleData({ title: '苹果开园', slug: 'pingguo' }),
    });
    expect(await search('苹果')).toEqual([]);
    await of('article').publish(draft);
    expect(await search('苹果')).toEqual(['article/pingguo']);
  });

  it('is found by what is published, while a draft says something else', async () => {
    const { documentId } = await publishArticle({ title: '梨花节', slug: 'lihua' });
    await of('article').update({ documentId, data: { title: '桃花节' } });
    expect(await search('桃花')).toEqual([]);
    expect(await search('梨花')).toEqual(['article/lihua']);
    await of('article').publish({ documentId });
    expect(await search('桃花')).toEqual(['article/lihua']);
    expect(await search('梨花')).toEqual([]);
  });

  it('is gone at once when it is unpublished, and when it is deleted', async () => {
    const first = await publishArticle({ title: '核桃采收', slug: 'hetao-1' });
    const second = await publishArticle({ title: '核桃加工', slug: 'hetao-2' });
    await of('article').unpublish(first);
    expect(await search('核桃')).toEqual(['article/hetao-2']);
    await of('article').delete(second);
    expect(await search('核桃')).toEqual([]);
  });

  it('that is withdrawn is not found', async () => {
    const { documentId } = await publishArticle({ title: '石榴成熟', slug: 'shiliu' });
    const data = { withdrawnAt: '2026-01-03T00:00:00.000Z', withdrawalReason: '数字有误' };
    await of('article').update({ documentId, data, status: 'published' });
    expect(await search('石榴')).toEqual([]);
  });

  it('whose publishing is refused leaves the index as it was', async () => {
    const { documentId } = await publishArticle({ title: '红枣上市', slug: 'hongzao' });
    const data = { title: '山楂上市', sourceUrl: 'javascript:alert(1)' };
    await expect(of('article').update({ documentId, data, status: 'published' })).rejects.toThrow();
    expect(await search('山楂')).toEqual([]);
    expect(await search('红枣')).toEqual(['article/hongzao']);
  });

  it('as long as a book, in which no word comes twice, is kept and found', async () => {
    const text = (step: number) =>
      Array.from({ length: 20_000 }, (_, i) =>
        String.fromCodePoint(0x4e00 + ((i * step) % 20_000)),
      ).join('');
    const body = [7919, 6997, 5987, 4987].map((step) => `<p>${text(step)}</p>`).join('');
    await publishArticle({ title: '木耳大全', slug: 'muer', body });
    expect(await search('木耳大全')).toEqual(['article/muer']);
  });

  it('that is copied is found once', async () => {
    const { documentId } = await publishArticle({ title: '柿子红了', slug: 'shizi' });
    await of('article').clone({ documentId, data: { slug: 'shizi-fuben' } });
    expect(await search('柿子')).toEqual(['article/shizi']);
  });

  it('is found by its address of today', async () => {
    const { documentId } = await publishArticle({ title: '杏花开了', slug: 'xinghua' });
    await of('article').update({ documentId, data: { slug: 'xinghua-kai' }, status: 'published' });
    expect(await search('杏花')).toEqual(['article/xinghua-kai']);
  });
});

describe('a name', () => {
  it('is found by its sound, its initials and its former form', async () => {
    await of('village').create({
      data: village({ name: '柳沟村', slug: 'liugou', formerNames: [{ name: '北柳坡' }] }),
      status: 'published',
    });
    for (const query of ['柳沟', 'liugou', 'liu gou cun', 'lgc', '北柳坡', 'beiliupo', '刘沟村']) {
      expect([query, await search(query)]).toEqual([query, ['village/liugou']]);
    }
  });

  it('whose characters nobody can read is kept and found all the same', async () => {
    await of('village').create({
      data: village({ name: '㐀㐁', slug: 'hanjian', code: '140824999205' }),
      status: 'published',
    });
    expect(await search('㐀㐁')).toEqual(['village/hanjian']);
  });

  it('of a village is followed by the enterprises in it', async () => {
    const { documentId } = await of('village').create({
      data: village({ name: '枣林村', slug: 'zaolin', code: '140824999201' }),
      status: 'published',
    });
    await of('enterprise').create({
      data: { name: '示例纸箱厂', slug: 'zhixiang', summary: '示例数据', village: documentId },
      status: 'published',
    });
    expect(await search('枣林')).toEqual(['village/zaolin', 'enterprise/zhixiang']);
    await of('village').update({ documentId, data: { name: '桑园村' }, status: 'published' });
    expect(await search('桑园')).toEqual(['village/zaolin', 'enterprise/zhixiang']);
    expect(await search('枣林')).toEqual([]);
    await of('village').unpublish({ documentId });
    expect(await search('桑园')).toEqual([]);
  });

  it('of an industry is what its enterprises are found by', async () => {
    const { documentId } = await of('industry').create({ data: { name: '竹编', slug: 'zhubian' } });
    await of('enterprise').create({
      data: { name: '示例篮厂', slug: 'lanchang', summary: '示例数据', industry: documentId },
      status: 'published',
    });
    expect(await search('竹编')).toEqual(['enterprise/lanchang']);
    await of('industry').update({ documentId, data: { name: '藤编' } });
    expect(await search('藤编')).toEqual(['enterprise/lanchang']);
  });
});

describe('the dictionary', () => {
  it('knows the names that were stored, and none of a write that was refused', async () => {
    const { searchOf } = compiled<typeof searchFeature>('src/features/search');
    const cut = (text: string) => searchOf(cms.strapi).index.tokenizer.cut(text);
    const put = (data: object) =>
      of('village').create({ data: village(data), status: 'published' });
    await put({ name: '西薛坡村', slug: 'xixuepo', code: '140824999301' });
    const refused = { name: '南吴坡村', slug: 'nanwupo', code: '140824999302' };
    await expect(
      cms.strapi.db.transaction(async () => {
        await put(refused);
        throw new Error('Refused.');
      }),
    ).rejects.toThrow('Refused.');
    expect(cut('南吴坡村并入西薛坡村')).not.toContain('南吴坡村');
    expect(cut('南吴坡村并入西薛坡村')).toContain('西薛坡村');
    await put(refused);
    expect(cut('南吴坡村并入西薛坡村')).toEqual(['南吴坡村', '并入', '西薛坡村']);
  });
});
