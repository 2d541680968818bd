import { toXml } from '@/xml';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page, or a part of the sitemap. */
export interface SitemapEntry {
  /** From the site's root: /news/x */
  path: string;
  /** ISO 8601; null where it is not known. */
  updatedAt: string | null;
}

/** A sitemap (sitemaps.org 0.9) of up to 50,000 pages. */
export const toSitemap = (origin: string, pages: readonly SitemapEntry[]): string =>
  toXml({ urlset: { '@xmlns': NAMESPACE, url: pages.map(entryOf(origin)) } });

/** The index of up to 50,000 sitemaps. */
export const toSitemapIndex = (origin: string, parts: readonly SitemapEntry[]): string =>
  toXml({ sitemapindex: { '@xmlns': NAMESPACE, sitemap: parts.map(entryOf(origin)) } });

const entryOf =
  (origin: string) =>
  ({ path, updatedAt }: SitemapEntry) => ({
    loc: origin + path,
    lastmod: updatedAt ?? undefined,
  });
