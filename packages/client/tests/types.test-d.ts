import {
  createCms,
  isCmsError,
  type Article,
  type ArticleSummary,
  type CmsError,
  type Page,
  type SearchHit,
  type Suggestion,
  type Town,
  type Village,
} from '../src/index.js';
import { useArticle, useArticles, useTown } from '../src/react/index.js';

/* Checked by tsc, never run: what must compile does, and what must not is expected not to. */

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** `is` asks for an argument that cannot be given unless the types are the same. */
declare function expectTypeOf<A>(value: A): {
  is<B>(...different: Equal<A, B> extends true ? [] : [never]): void;
};

const cms = createCms({ baseUrl: 'https://cms.example.cn' });

export async function reading() {
  const page = await cms.articles.list({ column: 'yaowen', year: 2022, page: 2, sort: 'oldest' });
  expectTypeOf(page).is<Page<ArticleSummary>>();
  expectTypeOf(page.total).is<number>();
  expectTypeOf((await cms.articles.list()).total).is<number>();
  expectTypeOf((await cms.articles.list({ withCount: false })).total).is<null>();
  const withCount: boolean = Date.now() > 0;
  expectTypeOf((await cms.articles.list({ withCount })).total).is<number | null>();

  const article = await cms.articles.bySlug('a');
  expectTypeOf(article).is<Article | null>();
  // @ts-expect-error a missing article is null, and must be looked at
  void article.title;

  const town = await cms.town.get();
  expectTypeOf(town).is<Town | null>();

  for await (const village of cms.villages.all()) {
    expectTypeOf(village.code).is<string>();
    // @ts-expect-error a summary has no body
    void village.body;
  }

  // @ts-expect-error an alert has no address of its own
  void cms.alerts.bySlug('a');

  const village = await cms.villages.bySlug('zhaidong');
  expectTypeOf(village).is<Village | null>();

  if (article) {
    await cms.articles.list({ relatedTo: article, exclude: article.documentId });
    await cms.articles.list({ before: article, pageSize: 1, withCount: false });
  }
}

export async function searching() {
  const found = await cms.search({ q: '翟东', type: 'village', page: 2 });
  expectTypeOf(found.items).is<SearchHit[]>();
  expectTypeOf(found.match).is<'all' | 'some'>();
  expectTypeOf(found.counts.honor).is<number>();
  const [first] = found.items;
  // The town alone has no slug.
  if (first && first.type !== 'town') expectTypeOf(first.slug).is<string>();
  expectTypeOf(await cms.suggest('')).is<Suggestion[]>();

  // @ts-expect-error a search is for something
  void cms.search({ type: 'village' });
  // @ts-expect-error no such type
  void cms.search({ q: '翟东', type: 'column' });
}

export function refused() {
  // @ts-expect-error another type's filter
  void cms.articles.list({ level: 'national' });
  // @ts-expect-error no such level
  void cms.honors.list({ level: 'world' });
  // @ts-expect-error a type without filters
  void cms.villages.list({ column: 'yaowen' });
  // @ts-expect-error another type's order
  void cms.honors.list({ sort: 'oldest' });
  // @ts-expect-error the year is a number
  void cms.articles.list({ year: '2022' });
  // @ts-expect-error the client fixes the page of a walk
  void cms.articles.all({ page: 2 });
  // @ts-expect-error what an answer holds is the server's choice
  void cms.articles.list({ populate: '*' });
  // @ts-expect-error it reads only
  void cms.articles.list({}, { method: 'POST' });
  // @ts-expect-error no such type
  void cms.pages.list();
}

export async function comparing() {
  await cms.articles.list({
    column: 'yaowen',
    where: {
      displayDate: { $gte: '2022-01-01', $lt: new Date() },
      column: { parent: { slug: { $in: ['zhengwu', 'yaowen'] } } },
      $or: [{ withdrawnAt: { $null: true } }, { topics: { slug: { $eq: 'dangjian' } } }],
    },
  });
  await cms.enterprises.list({ where: { foundedYear: { $gt: 2000 }, hiring: { $eq: true } } });
  for await (const alert of cms.alerts.all({ where: { kind: { $ne: 'notice' } } })) void alert;

  // @ts-expect-error the API filters by no such attribute
  void cms.articles.list({ where: { body: { $eq: 'x' } } });
  // @ts-expect-error another type's attribute
  void cms.villages.list({ where: { displayDate: { $gte: '2022-01-01' } } });
  // @ts-expect-error a related record has no such attribute
  void cms.articles.list({ where: { topics: { title: { $eq: 'x' } } } });
  // @ts-expect-error no such operator
  void cms.articles.list({ where: { displayDate: { $contains: '2022' } } });
  // @ts-expect-error an attribute is compared, not given
  void cms.articles.list({ where: { slug: 'a' } });
  // @ts-expect-error a year is a number
  void cms.enterprises.list({ where: { foundedYear: { $gt: '2000' } } });
  // @ts-expect-error it is so or not
  void cms.enterprises.list({ where: { hiring: { $eq: 'true' } } });
  // @ts-expect-error several values are a list
  void cms.articles.list({ where: { slug: { $in: 'a' } } });
  // @ts-expect-error the same inside of a group
  void cms.articles.list({ where: { $or: [{ body: { $eq: 'x' } }] } });
}

export async function passingOn(signal: AbortSignal) {
  await cms.topics.list({}, { signal, headers: { 'x-request-id': '1' }, cache: 'no-store' });
  await cms.topics.bySlug('dangjian', { next: { tags: ['topic:dangjian'], revalidate: 60 } });
  await cms.topics.bySlug('dangjian', { next: { revalidate: false } });
  // @ts-expect-error tags are a list
  await cms.topics.bySlug('dangjian', { next: { tags: 'topic' } });
}

export function failing(error: unknown): number | string | null {
  if (!isCmsError(error)) return null;
  expectTypeOf(error).is<CmsError>();
  switch (error.kind) {
    case 'http':
      return error.server?.message ?? error.status;
    case 'network':
      return error.code;
    case 'timeout':
      return error.timeoutMs;
    case 'invalid-response':
      return error.issues.length;
  }
  return error satisfies never;
}

export function Hooks() {
  const list = useArticles({ topic: 'dangjian' }, { keepPreviousData: true });
  expectTypeOf(list.data).is<Page<ArticleSummary> | undefined>();
  expectTypeOf(list.error).is<CmsError | undefined>();
  const one = useArticle(null);
  expectTypeOf(one.data).is<Article | null | undefined>();
  const town = useTown();
  expectTypeOf(town.data).is<Town | null | undefined>();
  // @ts-expect-error another type's filter
  useArticles({ level: 'national' });
  // @ts-expect-error a record is asked for by its slug
  useArticle();
}
