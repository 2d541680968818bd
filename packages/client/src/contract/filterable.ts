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

/** A day is China's, and a whole one; a moment names its zone. */
type Moment = Date | string;

interface Value {
  text: string;
  integer: number;
  boolean: boolean;
  date: string;
  datetime: Moment;
  occurred: Moment;
}

/** How an attribute is compared; all that is given has to hold. */
export interface Comparisons<Operand> {
  $eq?: Operand;
  $ne?: Operand;
  $lt?: Operand;
  $lte?: Operand;
  $gt?: Operand;
  $gte?: Operand;
  /** One of these, 100 at most. */
  $in?: readonly Operand[];
  /** Whether the attribute is empty. */
  $null?: boolean;
  $notNull?: boolean;
}

/** Conditions over what is filterable, in Strapi's filter language: `{ displayDate: { $gte: '2022-01-01' } }`. */
export type Where<Attributes extends Filterable> = {
  readonly [Attribute in keyof Attributes]?: Attributes[Attribute] extends ValueKind
    ? Comparisons<Value[Attributes[Attribute]]>
    : Attributes[Attribute] extends Filterable
      ? Where<Attributes[Attribute]>
      : never;
} & { readonly $and?: readonly Where<Attributes>[]; readonly $or?: readonly Where<Attributes>[] };
