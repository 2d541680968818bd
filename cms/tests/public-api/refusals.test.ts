import { articleData, bootCms, content, queriesDuring, type Cms } from '../harness';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
  await content(cms.strapi, 'article').create({ data: articleData(), status: 'published' });
});
afterAll(() => cms.stop());

const refused = async (path: string) => {
  let response = await cms.http.get('/_health');
  const queries = await queriesDuring(cms.strapi, async () => {
    response = await cms.http.get(path);
  });
  return { status: response.status, body: response.body, queries };
};

const error = (status: number, message: unknown = expect.stringMatching(/\p{Script=Han}/u)) => ({
  data: null,
  error: expect.objectContaining({ status, message }),
});

describe('drafts', () => {
  it.each([
    '/api/articles?status=draft',
    '/api/articles?status=published',
    '/api/articles?status=bogus',
    '/api/articles?status[]=draft',
    '/api/articles?status[$eq]=draft',
    '/api/articles?status',
    '/api/articles/gongzuo-huiyi?status=draft',
    '/api/town?status=draft',
    '/API/Articles/?status=draft',
  ])('%s is 403 before a query runs', async (path) => {
    const { status, body, queries } = await refused(path);
    expect(status).toBe(403);
    expect(body).toEqual(error(403));
    expect(queries).toEqual([]);
  });
});

describe('what the answer holds is the server’s to say', () => {
  it.each([
    '/api/articles?populate=*',
    '/api/articles?populate[column]=true',
    '/api/articles?fields[0]=body',
    '/api/articles/some-slug?populate=deep',
    '/api/town?fields=code',
  ])('%s is 400 and says that nothing is missing', async (path) => {
    const { status, body, queries } = await refused(path);
    expect(status).toBe(400);
    expect(body).toEqual(error(400, expect.stringContaining('已包含所需的字段和关联')));
    expect(queries).toEqual([]);
  });
});

describe('parameters outside the contract', () => {
  const inTypes = (...paths: string[]) => paths;
  it.each(
    inTypes(
      // parameters
      'articles?publicationState=preview',
      'articles?publicationFilter=modified',
      'articles?hasPublishedVersion=true',
      'articles?locale=en',
      'articles?_q=secret',
      'articles?utm_source=x',
      'articles?__proto__[a]=1',
      'articles?constructor=1',
      'articles/some-slug?filters[slug]=x',
      'town?pagination[page]=1',
      // attributes
      'articles?filters[createdBy][id]=1',
      'articles?filters[createdBy][email][$startsWith]=a',
      'articles?filters[updatedBy][password][$notNull]=true',
      'articles?filters[body][$eq]=x',
      'articles?filters[id]=1',
      'articles?filters[column][articles][title]=x',
      'articles?filters[villages][contacts][phone][$eq]=1',
      'articles?filters[__proto__][x]=1',
      'articles?filters[constructor]=x',
      'articles?filters[toString][$eq]=x',
      'honors?filters[documentNumber]=1',
      'enterprises?filters[creditCode]=1',
      // operators and values
      'articles?filters[slug][$contains]=a',
      'articles?filters[slug][$startsWith]=a',
      'articles?filters[slug][$not][$eq]=a',
      'articles?filters[$not][slug]=a',
      'articles?filters[slug][$eq][]=a',
      'articles?filters[slug][$eq][$eq]=a',
      'articles?filters[slug][$in][x]=a',
      'articles?filters[slug]=',
      'articles?filters[slug]',
      'articles?filters[slug]=a&filters[slug]=b',
      'articles?filters[slug]=a%00b',
      'articles?filters=slug',
      'articles?filters[0]=slug',
      'articles?filters[$or]=x',
      'articles?filters[$or][0]=x',
      'articles?filters[displayDate][$gt]=yesterday',
      'articles?filters[displayDate][$gt]=2026-01-01T00:00:00',
      'articles?filters[displayDate][$gt]=2026-02-30T00:00:00Z',
      'articles?filters[pinnedUntil][$null]=maybe',
      'enterprises?filters[hiring]=yes',
      'enterprises?filters[foundedYear]=99999999999',
      'honors?filters[awardedOn][$gte]=2026-13-01',
      // sorts
      'articles?sort=createdBy',
      'articles?sort=createdBy.email:asc',
      'articles?sort=body',
      'articles?sort=displayDate:sideways',
      'articles?sort=displayDate:asc:asc',
      'articles?sort[displayDate]=asc',
      'articles?sort[0][displayDate]=asc',
      'articles?sort=',
      'articles?sort=title,slug,displayDate,updatedAt',
      // pages
      'articles?pagination[pageSize]=101',
      'articles?pagination[pageSize]=0',
      'articles?pagination[pageSize]=-1',
      'articles?pagination[pageSize]=ten',
      'articles?pagination[page]=0',
      'articles?pagination[page]=1.5',
      'articles?pagination[page]=1e3',
      'articles?pagination[page][]=1',
      'articles?pagination[start]=0&pagination[limit]=-1',
      'articles?pagination[withCount]=maybe',
      'articles?pagination=1',
      'articles?page=1',
    ),
  )('/api/%s is 400 before a query runs', async (path) => {
    const { status, body, queries } = await refused(`/api/${path}`);
    expect(status).toBe(400);
    expect(body).toEqual(error(400));
    expect(queries).toEqual([]);
  });

  it('limits nesting, conditions, values and length', async () => {
    const nested = `filters${'[$or][0]'.repeat(6)}[slug]=a`;
    const many = Array.from({ length: 21 }, (_, i) => `filters[$or][${i}][slug]=a`).join('&');
    const values = Array.from({ length: 101 }, (_, i) => `filters[slug][$in][${i}]=a`).join('&');
    const long = `filters[slug]=${'a'.repeat(201)}`;
    for (const query of [nested, many, values, long, `filters[slug]=${'a'.repeat(5_000)}`]) {
      const { status, queries } = await refused(`/api/articles?${query}`);
      expect({ status, queries }).toEqual({ status: 400, queries: [] });
    }
  });
});

describe('writing', () => {
  it.each(['post', 'put', 'patch', 'delete'] as const)('%s is refused', async (method) => {
    const response = await cms.http[method]('/api/articles').send({ data: articleData() });
    expect(response.status).toBe(405);
    expect(response.body).toEqual(error(405));
  });
});
