import { CONTENT_TYPES } from '@township/client/vocabulary';
import type { StrapiApp } from '@strapi/strapi/admin';
import { mayWrite } from '../clerks';

/** In the order in which clerks need them. */
const ORDER = [
  'article',
  'alert',
  'topic',
  'village',
  'enterprise',
  'honor',
  'correction',
  'home-page',
  'town',
  'column',
  'industry',
  'department',
  'search-synonym',
  'review-flow',
  'outside-signer',
  'special-day',
] as const;

const NAMES: Readonly<Record<string, string>> = {
  ...CONTENT_TYPES,
  correction: '网站纠错',
  department: '科室',
  'search-synonym': '搜索同义词',
  'review-flow': '审核流程',
  'outside-signer': '签批人',
  'special-day': '节假日调整',
};

const titles = new Map(
  ORDER.map((type, place) => [
    `api::${type}.${type}`,
    { id: `${String(place + 1).padStart(2, '0')} ${NAMES[type]}`, name: NAMES[type] ?? type },
  ]),
);

/** Strapi looks a title up as it looks up every text. */
export const menuTitles: Record<string, string> = Object.fromEntries(
  [...titles.values()].map(({ id, name }) => [id, name]),
);

interface Link {
  uid: string;
  title: string;
}

/** What somebody may only read is there for the fields that name it, and no work of theirs. */
const workOf = (links: Link[]) =>
  links
    .filter(({ uid }) => mayWrite(uid))
    .map((link) => ({ ...link, title: titles.get(link.uid)?.id ?? link.title }));

/** Strapi heads a list of none too. */
function hideEmptySections(): void {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = 'nav ul > li:has(> div > ol:empty) { display: none }';
}

/**
 * Strapi sorts the menu of content by its titles, and opens the first type of it for somebody who wrote nothing yet: they begin with their place, which their translations
 * leave out.
 */
export function orderMenu(app: StrapiApp): void {
  hideEmptySections();
  app.registerHook(
    'Admin/CM/pages/App/mutate-collection-types-links',
    ({ ctLinks, ...rest }: { ctLinks: Link[] }) => ({ ...rest, ctLinks: workOf(ctLinks) }),
  );
  app.registerHook(
    'Admin/CM/pages/App/mutate-single-types-links',
    ({ stLinks, ...rest }: { stLinks: Link[] }) => ({ ...rest, stLinks: workOf(stLinks) }),
  );
}
