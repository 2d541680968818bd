import {
  getArticlePart,
  getArticleCounts,
  getArticleParts,
  getColumns,
  getEntries,
  getTown,
  type PageType,
} from '@/cms';
import * as urls from '@/features/urls';
import type { SitemapEntry } from './sitemap-xml';

/** Parts that are read at once, by the word in their address; articles come in several. */
const SMALL = {
  topics: () => recordsOf('topic', urls.topicUrl),
  villages: () => recordsOf('village', urls.villageUrl),
  enterprises: () => recordsOf('enterprise', urls.enterpriseUrl),
  honors: () => recordsOf('honor', urls.honorUrl),
} as const;

const isSmall = (kind: string): kind is keyof typeof SMALL => Object.hasOwn(SMALL, kind);

const partUrl = (kind: string, number: number) => `/sitemap-${kind}-${number}.xml`;

async function recordsOf(
  type: PageType,
  addressOf: (record: { slug: string }) => string,
): Promise<SitemapEntry[]> {
  const records = await getEntries(type);
  return records.map(({ slug, updatedAt }) => ({ path: addressOf({ slug }), updatedAt }));
}

/** The latest change; null when none is known. */
function latest(...moments: (string | null)[]): string | null {
  return moments.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null);
}

const latestOf = (entries: readonly { updatedAt: string | null }[]): string | null =>
  latest(...entries.map(({ updatedAt }) => updatedAt));

/** Pages that are no record's own: each changed when the newest record that it shows did. */
async function pages(): Promise<SitemapEntry[]> {
  const [town, news, counted, columns, topics, villages, enterprises, honors] = await Promise.all([
    getTown(),
    getArticleCounts('year').then(latestOf),
    getArticleCounts('column'),
    getColumns(),
    ...Object.values(SMALL).map((entries) => entries().then(latestOf)),
  ] as const);
  const changeOf = new Map(counted.map(({ value, updatedAt }) => [value, updatedAt]));
  const ofColumns = columns.map(({ slug, updatedAt }) => ({
    path: urls.listUrl(urls.newsUrl, { column: slug }),
    updatedAt: latest(updatedAt, changeOf.get(slug) ?? null),
  }));
  const everything = [town.updatedAt, news, topics, villages, enterprises, honors];
  return [
    { path: urls.homeUrl, updatedAt: latest(...everything.map((moment) => moment ?? null)) },
    { path: urls.newsUrl, updatedAt: news },
    ...ofColumns,
    { path: urls.topicsUrl, updatedAt: topics ?? null },
    { path: urls.villagesUrl, updatedAt: villages ?? null },
    { path: urls.enterprisesUrl, updatedAt: enterprises ?? null },
    { path: urls.honorsUrl, updatedAt: honors ?? null },
    { path: urls.townUrl, updatedAt: town.updatedAt },
    { path: urls.contactUrl, updatedAt: town.updatedAt },
    ...[urls.feedsUrl, urls.siteMapUrl, urls.accessibilityUrl].map((path) => ({
      path,
      updatedAt: null,
    })),
  ];
}

/** All parts of the sitemap that hold a page, each with its last change. */
export async function allParts(): Promise<SitemapEntry[]> {
  const kinds = { pages, ...SMALL };
  const [articles, ...others] = await Promise.all([
    getArticleParts(),
    ...Object.entries(kinds).map(async ([kind, read]) => {
      const entries = await read();
      const part = { path: partUrl(kind, 1), updatedAt: latestOf(entries) };
      return entries.length > 0 ? [part] : [];
    }),
  ]);
  const ofArticles = articles.map(({ updatedAt }, index) => ({
    path: partUrl('articles', index + 1),
    updatedAt,
  }));
  return [...others.flat(), ...ofArticles];
}

/** The pages of a part by its name, `articles-2`; none when there is no such part. */
export async function readPart(name: string): Promise<SitemapEntry[]> {
  const [, kind = '', number = ''] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (kind === 'articles') {
    const articles = await getArticlePart(Number(number));
    return articles.map(({ slug, updatedAt }) => ({ path: urls.articleUrl({ slug }), updatedAt }));
  }
  if (number !== '1') return [];
  if (kind === 'pages') return pages();
  return isSmall(kind) ? SMALL[kind]() : [];
}
