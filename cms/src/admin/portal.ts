let siteUrl: string | null = null;

/** Asks the CMS once where the site stands; without an answer there are no links, and nothing else is lost. */
export async function loadPortal(): Promise<void> {
  try {
    const response = await fetch('/admin/township/site');
    const { data } = (await response.json()) as { data: { url: string | null } };
    siteUrl = data.url && URL.canParse(data.url) ? new URL(data.url).origin : null;
  } catch {
    siteUrl = null;
  }
}

/** Where the portal's own pictures may come from when copied. */
export const portalOrigins = (): string[] =>
  siteUrl ? [window.location.origin, siteUrl] : [window.location.origin];

/** The page of a document on the site, by its content type; null where it has none. */
export function pageOf(uid: string, slug: unknown): string | null {
  const page = PAGES[uid];
  if (!siteUrl || !page) return null;
  if (!page.includes('{slug}')) return `${siteUrl}${page}`;
  return typeof slug === 'string' && slug ? siteUrl + page.replace('{slug}', slug) : null;
}

const PAGES: Readonly<Record<string, string>> = {
  'api::article.article': '/news/{slug}',
  'api::village.village': '/villages/{slug}',
  'api::enterprise.enterprise': '/enterprises/{slug}',
  'api::topic.topic': '/topics/{slug}',
  'api::honor.honor': '/honors/{slug}',
  'api::town.town': '/town',
  'api::alert.alert': '/',
  'api::home-page.home-page': '/',
};
