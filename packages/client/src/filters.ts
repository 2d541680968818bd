type Scalar = string | number | boolean | Date;

/** A condition in Strapi's filter language: `{ column: { slug: { $eq: 'yaowen' } } }`. */
export interface Clause {
  [attributeOrOperator: string]:
    Scalar | readonly Scalar[] | Clause | readonly Clause[] | undefined;
}

/** The attribute has this value; no clause when there is none to compare with. */
export const is = (attribute: string, value: Scalar | undefined): Clause[] =>
  value === undefined ? [] : [{ [attribute]: { $eq: value } }];

/** The relation holds the record with this slug. */
export const has = (relation: string, slug: string | undefined): Clause[] =>
  slug === undefined ? [] : [{ [relation]: { slug: { $eq: slug } } }];

/** Holds for no record: every record has a `documentId`. */
export const nothing: Clause = { documentId: { $null: true } };
