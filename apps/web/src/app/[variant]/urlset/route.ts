import { getColumns, getEverything, getTown } from '@/cms';
import { env } from '@/env';
import * as urls from '@/features/urls';
import { toSitemap, type SitemapEntry } from './urlset';

/** Kept like a page, and like a page never built before it is asked for. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

const addressOf = {
  article: urls.articleUrl,
  topic: urls.topicUrl,
  village: urls.villageUrl,
  enterprise: urls.enterpriseUrl,
  honor: urls.honorUrl,
};

const lists = [
  urls.homeUrl,
  urls.newsUrl,
  urls.topicsUrl,
  urls.villagesUrl,
  urls.enterprisesUrl,
  urls.honorsUrl,
];

export async function GET(): Promise<Response> {
  const [town, columns, everything] = await Promise.all([getTown(), getColumns(), getEverything()]);
  const newest = everything
    .map(({ updatedAt }) => updatedAt)
    .reduce((a, b) => (a > b ? a : b), town.updatedAt);
  const entries: SitemapEntry[] = [
    ...lists.map((path) => ({ path, updatedAt: newest })),
    { path: urls.townUrl, updatedAt: town.updatedAt },
    ...columns.map(({ slug, updatedAt }) => ({
      path: urls.listUrl(urls.newsUrl, { column: slug }),
      updatedAt,
    })),
    ...everything.map(({ type, slug, updatedAt }) => ({
      path: addressOf[type]({ slug }),
      updatedAt,
    })),
  ];
  return new Response(toSitemap(env.SITE_URL, entries), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
