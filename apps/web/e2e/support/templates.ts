import { read, siteUrl } from './site';

const LISTS = ['/news', '/topics', '/villages', '/enterprises', '/honors'];

/** Pages in English, in the site's Chinese frame. */
export const ENGLISH_TEMPLATES = ['/developers/en', '/developers/en/villages'];

/** Every template of the site; `/*` stands for the first detail page that the list links to. */
export const TEMPLATES = [
  '/',
  ...LISTS,
  ...LISTS.map((list) => `${list}/*`),
  '/town',
  '/sitemap',
  '/feeds',
  '/data',
  '/accessibility',
  '/contact',
  '/search',
  '/developers',
  '/developers/articles',
  ...ENGLISH_TEMPLATES,
];

/** The address that stands for a template in the first town's content. */
export async function addressOf(template: string): Promise<string> {
  if (!template.endsWith('/*')) return template;
  const list = template.slice(0, -2);
  const { html } = await read(siteUrl() + list);
  const found = new RegExp(`href="(${list}/[a-z0-9-]+)"`).exec(html)?.[1];
  if (!found) throw new Error(`${list} links to no page of its own`);
  return found;
}
