import { keysOf, SECTIONS, type SectionType } from '@township/client/vocabulary';
import {
  apiResources,
  getArticlePart,
  getArticleCounts,
  getArticleParts,
  getColumns,
  getDatedSlugs,
  getTown,
  type FewType,
} from '@/cms';
import { developersPaths } from '@/features/developers/paths';
import * as urls from '@/features/urls';
import type { SitemapEntry } from './sitemap-xml';

/** Types that are read at once, each a part of its own; articles come in several. */
const FEW = keysOf(SECTIONS).filter((type): type is FewType => !['article', 'town'].includes(type));

/** `villages` in `/sitemap-villages-1.xml`: the section's path. */
const partOf = (type: SectionType) => SECTIONS[type].path.slice(1);

const partUrl = (kind: string, number: number) => `/sitemap-${kind}-${number}.xml`;

async function recordsOf(type: FewType): Promise<SitemapEntry[]> {
  const records = await getDatedSlugs(type);
  return records.map(({ slug, updatedAt }) => ({
    path: urls.recordUrl(type, { slug }),
    updatedAt,
  }));
}

/** The latest change; null when none is known. */
function latest(...moments: (string | null)[]): string | null {
  return moments.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null);
}

const latestOf = (entries: readonly { updatedAt: string | null }[]): string | null =>
  latest(...entries.map(({ updatedAt }) => updatedAt));

/** Pages that are no record's own: each changed when the newest record that it shows did. */
async function pages(): Promise<SitemapEntry[]> {
  const [town, news, counted, columns, ...few] = await Promise.all([
    getTown(),
    getArticleCounts('year').then(latestOf),
    getArticleCounts('column'),
    getColumns(),
    ...FEW.map(async (type) => ({
      path: SECTIONS[type].path,
      updatedAt: latestOf(await recordsOf(type)),
    })),
  ]);
  const changeOf = new Map(counted.map(({ value, updatedAt }) => [value, updatedAt]));
  const ofColumns = columns.map(({ slug, updatedAt }) => ({
    path: urls.listUrl(urls.newsUrl, { column: slug }),
    updatedAt: latest(updatedAt, changeOf.get(slug) ?? null),
  }));
  return [
    { path: urls.homeUrl, updatedAt: latest(town.updatedAt, news, latestOf(few)) },
    { path: urls.newsUrl, updatedAt: news },
    ...ofColumns,
    ...few,
    { path: urls.townUrl, updatedAt: town.updatedAt },
    { path: urls.contactUrl, updatedAt: town.updatedAt },
    ...[
      urls.feedsUrl,
      urls.dataUrl,
      urls.siteMapUrl,
      urls.accessibilityUrl,
      ...developersPaths(apiResources()),
    ].map((path) => ({
      path,
      updatedAt: null,
    })),
  ];
}

/** All parts of the sitemap that hold a page, each with its last change. */
export async function allParts(): Promise<SitemapEntry[]> {
  const kinds = ['pages', ...FEW.map(partOf)];
  const [articles, ...others] = await Promise.all([
    getArticleParts(),
    ...kinds.map(async (kind) => {
      const entries = await readPart(`${kind}-1`);
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
  const type = FEW.find((one) => partOf(one) === kind);
  return type ? recordsOf(type) : [];
}
