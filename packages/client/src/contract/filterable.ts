/**
 * How a filter's value is read: as text, or checked and converted before it reaches the database.
 * `occurred` is a moment that counts once it has come: before, the attribute is empty.
 */
export type ValueKind = 'text' | 'integer' | 'boolean' | 'date' | 'datetime' | 'occurred';

/** The attributes that callers may filter by; an object follows a relation. */
export interface Filterable {
  readonly [attribute: string]: ValueKind | Filterable;
}

export const bySlug = { documentId: 'text', slug: 'text' } as const satisfies Filterable;

/** What every collection offers: identity and age. */
export const common = {
  ...bySlug,
  updatedAt: 'datetime',
  publishedAt: 'datetime',
} as const satisfies Filterable;
