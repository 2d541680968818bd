import { SECTIONS, type PageType } from '@township/client/vocabulary';

/** The one place that turns content into addresses of the site. */

interface HasSlug {
  slug: string;
}

export const homeUrl = '/';
export const newsUrl = SECTIONS.article.path;
export const topicsUrl = SECTIONS.topic.path;
export const villagesUrl = SECTIONS.village.path;
export const enterprisesUrl = SECTIONS.enterprise.path;
export const honorsUrl = SECTIONS.honor.path;
export const townUrl = SECTIONS.town.path;
export const feedsUrl = '/feeds';
/** Whole tables for download. */
export const dataUrl = '/data';
export const siteMapUrl = '/sitemap';
export const accessibilityUrl = '/accessibility';
export const contactUrl = '/contact';
export const offlineUrl = '/offline';

/** What the API offers, in one of two languages; `resource` is a type's route, `search` or `changes`. */
export const developersUrl = (language: 'zh' | 'en' = 'zh', resource?: string) =>
  ['/developers', language === 'en' && 'en', resource].filter(Boolean).join('/');

/** The page of a record of a type that has pages. */
export const recordUrl = (type: PageType, { slug }: HasSlug) => `${SECTIONS[type].path}/${slug}`;

export const articleUrl = (article: HasSlug) => recordUrl('article', article);
export const topicUrl = (topic: HasSlug) => recordUrl('topic', topic);
export const villageUrl = (village: HasSlug) => recordUrl('village', village);
export const enterpriseUrl = (enterprise: HasSlug) => recordUrl('enterprise', enterprise);
export const honorUrl = (honor: HasSlug) => recordUrl('honor', honor);

/** Feeds, each in several formats: `/feeds/news.rss`. */
export const newsFeed = `${feedsUrl}/news`;
export const columnFeed = ({ slug }: HasSlug) => `${feedsUrl}/columns/${slug}`;
export const villageFeed = ({ slug }: HasSlug) => `${feedsUrl}/villages/${slug}`;

/** A list with its facets: `listUrl('/news', {column: 'gonggao', page: 2})`; what is empty is left out. */
export function listUrl(
  base: string,
  facets: Record<string, string | number | null | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(facets)) {
    if (value != null && value !== '' && !(name === 'page' && value === 1)) {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

/** The search page; without a query it shows its form. */
export const searchUrl = (asked: { q?: string; type?: string; page?: number } = {}) =>
  listUrl('/search', asked);

/** The town is one page, and has no slug. */
type Found = { type: 'town'; slug: null } | { type: PageType; slug: string };

/** Where something that was found, or is suggested, stands. */
export const hitUrl = (hit: Found): string =>
  hit.type === 'town' ? townUrl : recordUrl(hit.type, hit);

const hasPages = (type: string): type is PageType => type in SECTIONS && type !== 'town';

/** The page of a record of any type; null for those without one of their own. */
export const itemUrl = ({ type, slug }: { type: string; slug: string }): string | null =>
  slug && hasPages(type) ? recordUrl(type, { slug }) : null;

/** The form that reports a mistake; `path` is the page it is about, where it is known. */
export const correctionUrl = (path?: string) => listUrl('/correction', { page: path });
export const correctionThanksUrl = (path?: string) => listUrl('/correction/thanks', { page: path });

/** What the public chain says of a record; `key` is its slug or its documentId. */
export const proofUrl = (type: string, key: string) => `/proof/${type}/${key}`;
/** The same for who checks it offline. */
export const proofFileUrl = (type: string, documentId: string) =>
  listUrl('/api/proofs/file', { type, documentId });

/** Official registers that a site's filing numbers point to. */
export const icpRegisterUrl = 'https://beian.miit.gov.cn/';
export const policeRegisterUrl = 'https://beian.mps.gov.cn/';
