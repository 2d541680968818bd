export interface SitemapEntry {
  /** From the site's root: /news/x */
  path: string;
  /** ISO 8601. */
  updatedAt: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** A sitemap (sitemaps.org 0.9) of up to 50,000 pages. */
export function toSitemap(origin: string, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(
    ({ path, updatedAt }) =>
      `<url><loc>${escape(origin + path)}</loc><lastmod>${escape(updatedAt)}</lastmod></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
