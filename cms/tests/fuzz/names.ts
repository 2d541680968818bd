import { contract, filterableOf, type Filterable } from '@township/client/contract';

/* Names that the API has, and others that somebody might try. */

const words = (text: string) => text.trim().split(/\s+/);

const definitions = Object.values(contract);

/** What can be listed, with what is said of it. */
export const LISTED = definitions.flatMap((definition) =>
  definition.kind === 'single'
    ? []
    : [
        {
          route: definition.route,
          filterable: filterableOf(definition),
          sorts: Object.values<readonly string[]>(definition.sorts).flat(),
        },
      ],
);

export const ROUTES = [
  ...definitions.map(({ route }) => route),
  ...words(
    'article-counts changes digests proofs proofs/chain proofs/heads proofs/file openapi.json search search/suggest data data/catalog.jsonld',
  ),
  ...words('csv xlsx json ndjson csv-metadata.json').map((end) => `data/villages.${end}`),
];

/** Others that Strapi knows, or knew. */
export const STRANGE_ROUTES = [
  '',
  ...words(`nothing users users/me users-permissions/roles auth/local upload upload/files corrections views
    slug-redirects search-synonyms special-days review-flows outside-signers file-uses article-views admin connect/google
    content-type-builder/content-types i18n/locales 404 articles/import`),
];

export const DECLARED = words(
  'filters sort pagination q type page by cursor limit wait documentId after',
);

export const UNDECLARED =
  words(`populate fields status locale publicationState _q where limit0 utm_source
  hasPublishedVersion __proto__ constructor toString callback debug x 翟店`);

const namesOf = (filterable: Filterable): string[] => Object.keys(filterable);

export const ATTRIBUTES = [
  ...new Set(LISTED.flatMap(({ filterable }) => namesOf(filterable))),
  ...words(`id createdBy updatedBy password email body contacts keepFiles awardedSort __proto__ constructor
    localizations publishedAt $raw 0`),
  '',
];

export const COMPARISONS = words('$eq $ne $in $lt $lte $gt $gte $null $notNull');

export const OPERATORS = [
  ...COMPARISONS,
  ...words(
    '$and $or $not $contains $containsi $startsWith $eqi $between $jsonSupersetOf $raw $exists',
  ),
  '',
];
