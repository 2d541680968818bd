import { articleData, bootCms, content, queriesDuring, type Cms } from '../harness';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const get = async (path: string) => (await cms.http.get(path)).body;
const slugs = async (path: string): Promise<string[]> =>
  (await get(path)).data.map(({ slug }: { slug: string }) => slug);

describe('published and nothing else', () => {
  beforeAll(async () => {
    const { strapi } = cms;
    const column = await content(strapi, 'column').create({
      data: { name: '要闻', slug: 'yaowen' },
    });
    const shown = await content(strapi, 'village').create({
      data: { name: '翟东村', slug: 'zhaidong', code: '140824103200' },
      status: 'published',
    });
    const hidden = await content(strapi, 'village').create({
      data: { name: '未公开村', slug: 'hidden', code: '140824103201' },
    });
    const articles = content(strapi, 'article');
    await articles.create({
      data: articleData({
        title: '已发布',
        slug: 'published',
        column: column.documentId,
        villages: [shown.documentId, hidden.documentId],
        seo: { title: '标题' },
      }),
      status: 'published',
    });
    await articles.create({ data: articleData({ title: '草稿', slug: 'draft' }) });
    const edited = await articles.create({
      data: articleData({ title: '原标题', slug: 'edited' }),
      status: 'published',
    });
    await articles.update({
      documentId: edited.documentId,
      data: { title: '改了还没发布', villages: [hidden.documentId] },
    });
  });

  it('lists published versions only', async () => {
    expect((await slugs('/api/articles')).sort()).toEqual(['edited', 'published']);
    expect((await get('/api/articles?filters[slug]=edited')).data[0].title).toBe('原标题');
  });

  it('answers 404 in Strapi’s shape, in Chinese, for a draft as for nothing', async () => {
    for (const key of ['draft', 'no-such', 'A', "x'--", 'a'.repeat(500)]) {
      const response = await cms.http.get(`/api/articles/${key}`);
      expect(response.status).toBe(404);
      expect(response.body).toEqual({
        data: null,
        error: {
          status: 404,
          name: 'NotFoundError',
          code: 'not-found',
          message: expect.stringContaining('没有找到'),
          messageEn: 'There is no such record.',
          requestId: response.headers['x-request-id'],
          details: {},
        },
      });
    }
    expect((await cms.http.get('/api/town')).status).toBe(404);
  });

  it('shows published relations only', async () => {
    const { data } = await get('/api/articles/published');
    expect(data.villages).toEqual([
      { documentId: expect.any(String), slug: 'zhaidong', name: '翟东村' },
    ]);
    expect((await get('/api/articles/edited')).data.villages).toEqual([]);
    expect(await slugs('/api/articles?filters[villages][slug]=hidden')).toEqual([]);
  });

  it('drops a relation when its target is withdrawn, and shows it again later', async () => {
    const { data } = await get('/api/villages/zhaidong');
    const villages = content(cms.strapi, 'village');
    await villages.unpublish({ documentId: data.documentId });
    expect((await get('/api/articles/published')).data.villages).toEqual([]);
    await villages.publish({ documentId: data.documentId });
    expect((await get('/api/articles/published')).data.villages).toHaveLength(1);
  });

  it('answers exactly the projection: no numeric ids, no editors, no draft fields', async () => {
    const list = await get('/api/articles?filters[slug]=published');
    expect(Object.keys(list.data[0]).sort()).toEqual(
      [
        'column',
        'cover',
        'displayDate',
        'documentId',
        'noticeEndsOn',
        'noticeStartsOn',
        'pinnedUntil',
        'publishedAt',
        'slug',
        'source',
        'summary',
        'title',
        'topics',
        'updatedAt',
        'withdrawnAt',
      ].sort(),
    );
    const { data } = await get('/api/articles/published');
    expect(data.body).toBe('<p>正文</p>');
    expect(data.column).toEqual({ documentId: expect.any(String), slug: 'yaowen', name: '要闻' });
    expect(data.seo).toEqual({ title: '标题', description: null, image: null });
    expect(JSON.stringify(data)).not.toMatch(/"(?:id|createdBy|updatedBy|locale|createdAt)":/);
  });

  it('answers an article whole while it is published anew', async () => {
    const articles = content(cms.strapi, 'article');
    const { data } = await get('/api/articles/published');
    const found = async (path: string) => [await get(path)].flatMap(({ data }) => data)[0];
    let written = false;
    const writing = (async () => {
      for (let n = 0; n < 60; n++) await articles.publish({ documentId: data.documentId });
      written = true;
    })();
    let reads = 0;
    while (!written) {
      reads++;
      // Each asks what nobody has asked before.
      const [alone, listed] = await Promise.all([
        found(`/api/articles/published?${'&'.repeat(reads)}`),
        found(`/api/articles?filters[slug][$in][0]=published&filters[slug][$in][1]=no-${reads}`),
      ]);
      expect([alone?.column?.slug, alone?.villages.length]).toEqual(['yaowen', 1]);
      expect(listed?.column?.slug).toBe('yaowen');
    }
    await writing;
    expect(reads).toBeGreaterThan(2);
  });

  it('answers what comes and goes as there or as gone, and as nothing in between', async () => {
    const articles = content(cms.strapi, 'article');
    const { documentId } = await articles.create({
      data: articleData({ title: '时有时无', slug: 'comes-and-goes' }),
      status: 'published',
    });
    let written = false;
    const writing = (async () => {
      for (let n = 0; n < 40; n++) {
        await articles.unpublish({ documentId });
        await articles.publish({ documentId });
      }
      written = true;
    })();
    const seen = new Set<string>();
    for (let n = 1; !written; n++) {
      const { status, body } = await cms.http.get(`/api/articles/comes-and-goes?${'&'.repeat(n)}`);
      seen.add(`${status} ${body.data?.slug ?? body.error?.code}`);
    }
    await writing;
    await articles.delete({ documentId });
    expect(['200 comes-and-goes', '410 withdrawn']).toEqual(expect.arrayContaining([...seen]));
    expect(seen.size).toBeGreaterThan(0);
  });

  it('reads by documentId as by slug', async () => {
    const { data } = await get('/api/articles/published');
    expect((await get(`/api/articles/${data.documentId}`)).data).toEqual(data);
  });

  it('gives the holder of a token no more', async () => {
    const { accessKey } = await cms.strapi.service('admin::api-token').create({
      name: 'all',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    const authorised = (path: string) =>
      cms.http.get(path).set('Authorization', `Bearer ${accessKey}`);
    const response = await authorised('/api/articles');
    expect(response.status).toBe(200);
    expect(response.body.meta.pagination.total).toBe(2);
    expect((await authorised('/api/articles/draft')).status).toBe(404);
    expect((await authorised('/api/articles?status=draft')).status).toBe(403);
  });
});

describe('lists', () => {
  beforeAll(async () => {
    const industries = content(cms.strapi, 'industry');
    for (let i = 1; i <= 5; i += 1) {
      await industries.create({ data: { name: `产业${i}`, slug: `i-${i}`, order: i % 2 } });
    }
  });

  it('stand in their own order, each entry on one page', async () => {
    const page = (n: number) =>
      slugs(`/api/industries?pagination[page]=${n}&pagination[pageSize]=2`);
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.map((items) => items.length)).toEqual([2, 2, 1, 0]);
    expect(new Set(pages.flat()).size).toBe(5);
    expect(new Set(pages[0])).toEqual(new Set(['i-2', 'i-4']));
  });

  it('count only when asked to', async () => {
    const counted = (await get('/api/industries?pagination[pageSize]=2')).meta.pagination;
    expect(counted).toEqual({ page: 1, pageSize: 2, pageCount: 3, total: 5 });
    const path = '/api/industries?pagination[withCount]=false';
    const queries = await queriesDuring(cms.strapi, async () => {
      expect((await get(path)).meta.pagination).toEqual({ page: 1, pageSize: 25 });
    });
    expect(queries.filter((sql) => /count\(/i.test(sql))).toEqual([]);
  });

  it('sort and filter by what the contract allows', async () => {
    expect(
      await slugs('/api/industries?sort=slug:desc&filters[slug][$in]=i-1&filters[slug][$ne]=x'),
    ).toEqual(['i-1']);
    expect(await slugs('/api/industries?sort[0]=order:desc&sort[1]=slug:desc')).toEqual([
      'i-5',
      'i-3',
      'i-1',
      'i-4',
      'i-2',
    ]);
    const either = 'filters[$or][0][slug]=i-1&filters[$or][1][slug][$eq]=i-2';
    expect((await slugs(`/api/industries?${either}&sort=slug`)).join()).toBe('i-1,i-2');
    expect(await slugs('/api/industries?filters[pillar]=true')).toEqual([]);
  });

  it('put honors of unknown date as the oldest, whatever the database', async () => {
    const honors = content(cms.strapi, 'honor');
    const base = { level: 'county', holderKind: 'town' };
    const make = (slug: string, awardedOn?: string) =>
      honors.create({
        data: {
          ...base,
          title: slug,
          slug,
          ...(awardedOn && { awardedOn, awardedPrecision: 'day' }),
        },
        status: 'published',
      });
    const unknown = [await make('u-1'), await make('u-2')].map(({ documentId }) => documentId);
    const turned = await make('h-turned', '2025-01-01');
    await make('h-2019', '2019-05-01');
    await make('h-2021', '2021-05-01');
    await honors.update({
      documentId: turned.documentId,
      data: { awardedOn: null, awardedPrecision: 'unknown' },
      status: 'published',
    });
    unknown.push(turned.documentId);

    const ids = async (query: string) =>
      (await get(`/api/honors${query}`)).data.map(({ documentId, slug }: Record<string, string>) =>
        slug?.startsWith('h-2') ? slug : documentId,
      );
    const known = ['h-2021', 'h-2019'];
    expect(await ids('')).toEqual([...known, ...unknown.sort()]);
    expect(await ids('?sort=awardedOn:asc')).toEqual([...unknown, ...known.toReversed()]);
    const [first] = (await get('/api/honors')).data;
    expect(first).not.toHaveProperty('awardedSort');
    expect((await cms.http.get('/api/honors?sort=awardedSort')).status).toBe(400);
  });

  it('cost the same number of queries whatever their length', async () => {
    const cost = (size: number) =>
      queriesDuring(cms.strapi, () => get(`/api/articles?pagination[pageSize]=${size}`));
    expect((await cost(2)).length).toBe((await cost(1)).length);
  });
});

describe('caching', () => {
  it('answers 304 to who has it, and anew after a change', async () => {
    const first = await cms.http.get('/api/industries/i-1');
    expect(first.headers['cache-control']).toMatch(/^public, max-age=1, /);
    expect(first.headers.etag).toMatch(/^"/);
    const again = () =>
      cms.http.get('/api/industries/i-1').set('If-None-Match', String(first.headers.etag));
    expect((await again()).status).toBe(304);
    await content(cms.strapi, 'industry').update({
      documentId: first.body.data.documentId,
      data: { summary: '新' },
    });
    expect((await again()).status).toBe(200);
  });

  it('never keeps a refusal or a missing entry', async () => {
    for (const path of ['/api/industries/none', '/api/industries?x=1']) {
      expect((await cms.http.get(path)).headers['cache-control']).toBe('no-store');
    }
  });
});

describe('a bare day in a filter', () => {
  beforeAll(async () => {
    for (const [slug, displayDate] of [
      ['qian-yi-tian', '2024-12-31T15:59:59.999Z'],
      ['ling-dian-ban', '2024-12-31T16:30:00.000Z'],
      ['wan-shang', '2025-01-01T15:59:59.999Z'],
      ['hou-yi-tian', '2025-01-01T16:00:00.000Z'],
    ]) {
      await content(cms.strapi, 'article').create({
        data: articleData({ slug, displayDate, title: '按日筛选' }),
        status: 'published',
      });
    }
  });
  const [before, early, late, after] = [
    'qian-yi-tian',
    'ling-dian-ban',
    'wan-shang',
    'hou-yi-tian',
  ];

  it.each([
    ['[$gte]=2025-01-01', [early, late, after]],
    ['[$gt]=2025-01-01', [after]],
    ['[$lt]=2025-01-01', [before]],
    ['[$lte]=2025-01-01', [before, early, late]],
    ['[$eq]=2025-01-01', [early, late]],
    ['=2025-01-01', [early, late]],
    ['[$ne]=2025-01-01', [before, after]],
    ['[$in][0]=2024-12-31&filters[displayDate][$in][1]=2025-01-02', [before, after]],
    ['[$in][0]=2025-01-01&filters[displayDate][$in][1]=2025-01-01T16:00:00Z', [early, late, after]],
    ['[$gte]=2025-01-01&filters[displayDate][$lte]=2025-01-01', [early, late]],
    ['[$gte]=2025-01-01T00:30:00%2B08:00', [early, late, after]],
  ])('displayDate%s is China’s, and a whole one', async (condition, expected) => {
    const found = await slugs(
      `/api/articles?filters[displayDate]${condition}&filters[slug][$in]=${[before, early, late, after].join('&filters[slug][$in]=')}&sort=displayDate:asc`,
    );
    expect(found).toEqual(expected);
  });

  it('is refused where it is no day, or a time has no zone', async () => {
    for (const value of ['2025-02-30', '2025-01', '2025-01-01T00:00:00', '1735689600000']) {
      const response = await cms.http.get(`/api/articles?filters[displayDate][$gte]=${value}`);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain('北京时间');
    }
  });
});
