import { keysOf, SECTIONS } from '../../src/contract';
import { bootCms, queriesDuring, type Cms } from '../harness';
import { anew, found } from '../harness/search';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms({ seed: true });
});
afterAll(() => cms.stop());

interface Segment {
  text: string;
  match: boolean;
}

const ask = (query: object) => cms.http.get('/api/search').query(query);
const textOf = (segments: Segment[]) => segments.map(({ text }) => text).join('');
const marked = (segments: Segment[]) =>
  segments.filter(({ match }) => match).map(({ text }) => text);
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

describe('an answer', () => {
  it('marks what was asked for in title and snippet, and counts each type', async () => {
    const { body, headers } = await ask({ q: '包装' });
    const [first] = body.data;
    expect(first).toMatchObject({
      type: 'article',
      alias: null,
      date: expect.stringMatching(/Z$/),
    });
    expect(marked(first.title)).toEqual(['包装']);
    expect(new Set(marked(first.snippet))).toEqual(new Set(['包装']));
    const { counts, pagination, match, query } = body.meta;
    expect({ match, query }).toEqual({ match: 'all', query: '包装' });
    expect(Object.keys(counts).sort()).toEqual(keysOf(SECTIONS).sort());
    expect(pagination).toEqual({
      page: 1,
      pageSize: 10,
      pageCount: Math.ceil(sum(counts) / 10),
      total: sum(counts),
    });
    expect(headers['cache-control']).toMatch(/^public, max-age=[01],/);
  });

  it('holds nothing but what readers see of the content', async () => {
    const { body } = await ask({ q: '包装' });
    expect(new Set(body.data.flatMap(Object.keys))).toEqual(
      new Set(['type', 'documentId', 'slug', 'title', 'alias', 'snippet', 'date']),
    );
  });

  it('shows the other name that it was found by', async () => {
    const [first] = (await ask({ q: '南吴坡' })).body.data;
    expect(first).toMatchObject({ type: 'village', slug: 'zhaixi' });
    expect(first.alias).toEqual([{ text: '南吴坡', match: true }]);
    const [byTitle] = (await ask({ q: '翟西' })).body.data;
    expect(byTitle).toMatchObject({ slug: 'zhaixi', alias: null });
  });

  it('shows where in a text it was found', async () => {
    const [first] = (await ask({ q: '罂粟' })).body.data;
    expect(marked(first.snippet)).toContain('罂粟');
    expect(textOf(first.snippet)).toMatch(/^….+…$/);
  });

  it('says when not all that was asked for is held', async () => {
    const { body } = await ask({ q: '印刷 包装 地铁时刻表' });
    expect(body.meta.match).toBe('some');
    expect(body.data.length).toBeGreaterThan(0);
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await ask({ q: '翟东' });
    const again = await ask({ q: '翟东' }).set('If-None-Match', headers.etag ?? '');
    expect(again.status).toBe(304);
  });
});

describe('pages and types', () => {
  it('show every result once', async () => {
    const pages = [];
    const { pageCount, total } = (await ask({ q: '翟店' })).body.meta.pagination;
    expect(pageCount).toBeGreaterThan(2);
    for (let page = 1; page <= pageCount; page++)
      pages.push(await found(cms.http, { q: '翟店', page }));
    expect(pages.slice(0, -1).every((page) => page.length === 10)).toBe(true);
    expect(new Set(pages.flat()).size).toBe(total);
    expect(await found(cms.http, { q: '翟店', page: pageCount + 1 })).toEqual([]);
  });

  it('narrow to one type, and go on counting all', async () => {
    const all = (await ask({ q: '包装' })).body.meta.counts;
    const { data, meta } = (await ask({ q: '包装', type: 'enterprise' })).body;
    expect(new Set(data.map(({ type }: { type: string }) => type))).toEqual(
      new Set(['enterprise']),
    );
    expect(meta.counts).toEqual(all);
    expect(meta.pagination.total).toBe(all.enterprise);
  });
});

describe('whatever is typed', () => {
  it.each([
    '',
    // Letters that SQLite's older Unicode knows as marks.
    'ꆆᦻꡍ',
    '   ',
    '，。！？',
    '的',
    "' OR 1=1 --",
    '"; DROP TABLE search_documents; --',
    'NEAR(a b) AND NOT c* ^x {head_words} : y',
    '翟:* & !东 | (村)',
    '<script>alert(1)</script>',
    '%E7%BF%9F%',
    '翟_东%',
    '\\',
    '🎋🎋',
    '𬭁',
    '㐀㐁',
    '㐀㐁村',
    'a\u0000b',
    'x'.repeat(500),
    '很'.repeat(500),
    '翟店镇有一个很长的问题'.repeat(46),
    'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  ])('is answered: %j', async (q) => {
    const { status, body } = await ask({ q });
    expect([status, body.error]).toEqual([200, undefined]);
    expect(Array.isArray(body.data)).toBe(true);
    expect(body.meta.query.length).toBeLessThanOrEqual(64);
    const suggested = await cms.http.get('/api/search/suggest').query({ q });
    expect(suggested.status).toBe(200);
    // The index is as it was.
    expect(await found(cms.http, '翟东村')).toContain('village/zhaidong');
  });

  it('nothing is found for nothing', async () => {
    const { body } = await ask({ q: ' ' });
    expect(body.data).toEqual([]);
    expect(sum(body.meta.counts)).toBe(0);
  });
});

describe('outside the contract', () => {
  it.each([
    ['/api/search?q=x&status=draft', 403],
    ['/api/search?q=x&filters[title]=y', 400],
    ['/api/search?q=x&populate=*', 400],
    ['/api/search?q[]=x', 400],
    ['/api/search?q[$ne]=x', 400],
    ['/api/search?q=x&type=user', 400],
    ['/api/search?q=x&type[]=article', 400],
    ['/api/search?q=x&page=0', 400],
    ['/api/search?q=x&page=-1', 400],
    ['/api/search?q=x&page=1.5', 400],
    ['/api/search?q=x&page=99999', 400],
    [`/api/search?q=${'x'.repeat(9_000)}`, 400],
    ['/api/search/suggest?q=x&page=2', 400],
    ['/api/search/suggest?q=x&status=published', 403],
  ])('%s is refused before a query runs', async (path, status) => {
    let response = await cms.http.get('/_health');
    const queries = await queriesDuring(cms.strapi, async () => {
      response = await cms.http.get(path);
    });
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({
      data: null,
      error: { status, message: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(queries).toEqual([]);
  });

  it('nothing is written', async () => {
    const { status, headers } = await cms.http.post('/api/search').send({ q: 'x' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

test('what people search for is not logged', async () => {
  const log = jest.spyOn(cms.strapi.log, 'http');
  await ask({ q: '不想让人知道' });
  await cms.http.get('/api/search?q=x&status=draft');
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(lines).toEqual([
    expect.stringMatching(/^GET \/api\/search \(\d+ ms\) 200$/),
    expect.stringMatching(/^GET \/api\/search \(\d+ ms\) 403$/),
  ]);
});

describe('suggestions', () => {
  const suggest = async (q: string) =>
    (await cms.http.get(anew('/api/search/suggest', { q }))).body.data;

  it.each([
    ['翟', 'zhaidong'],
    ['东小', 'dongxiaozhai'],
    ['zhaid', 'zhaidong'],
    ['zd', 'zhaidong'],
    ['南吴', 'zhaixi'],
    ['峨眉', 'emei'],
    ['新嘉', 'xinjiayuan'],
  ])('%s → %s', async (q, slug) => {
    const slugs = (await suggest(q)).map((one: { slug: string | null }) => one.slug);
    expect(slugs).toContain(slug);
    expect(slugs.length).toBeLessThanOrEqual(8);
  });

  it('begin with the names that begin so', async () => {
    const titles = (await suggest('zhai')).map(({ title }: { title: string }) => title);
    expect(titles.slice(0, 3).sort()).toEqual(['翟东村', '翟店镇', '翟西村'].sort());
  });

  it('name the former name that was typed', async () => {
    expect(await suggest('南吴坡')).toEqual([
      {
        type: 'village',
        documentId: expect.any(String),
        slug: 'zhaixi',
        title: '翟西村',
        alias: '南吴坡',
      },
    ]);
  });

  it('without a query are what people read most', async () => {
    const { documentId } = await cms.strapi.db
      .query('api::article.article')
      .findOne({ where: { slug: 'feiyi-mudiao-nisu', publishedAt: { $notNull: true } } });
    await cms.strapi.db.query('api::article-view.article-view').create({
      data: { articleDocumentId: documentId, views: 7 },
    });
    const [first, ...others] = await suggest('');
    expect(first).toMatchObject({ type: 'article', slug: 'feiyi-mudiao-nisu' });
    expect(others.map(({ type }: { type: string }) => type)).toEqual(Array(5).fill('topic'));
  });
});
