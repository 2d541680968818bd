import { contract, queries, type Contract, type NameOf } from './definitions.js';
import { common, type Filterable } from './filterable.js';
import { shapeOf, type Shape } from './shape.js';
import type { Queries } from './define.js';
import type { ContentType } from './vocabulary.js';

/** The name on the client of a type whose records have an address; throws a TypeError for a type without. */
export function nameOf<Type extends ContentType>(type: Type): NameOf<Type> {
  const found = Object.entries(contract).find(
    ([, definition]) => definition.type === type && definition.kind === 'collection',
  );
  if (!found) throw new TypeError(`${type} has no records with an address.`);
  return found[0] as NameOf<Type>;
}

/** What anyone may filter a type by: of a collection identity and age, and its own. */
export function filterableOf({ type, kind }: Contract[keyof Contract]): Filterable {
  const { filterable }: Queries = queries[type];
  return { ...(kind === 'collection' && common), ...filterable };
}

/** Everything that the API answers, as shapes. */
export const shapes = (): Shape[] =>
  Object.values(contract).flatMap((definition) => [
    ...('summary' in definition ? [shapeOf(definition.summary)] : []),
    ...('detail' in definition ? [shapeOf(definition.detail)] : []),
  ]);

/** Attributes that hold other records, in whichever answer, with the type of those. */
export const relations = (): Record<string, ContentType> =>
  Object.fromEntries(
    shapes().flatMap(({ nested }) =>
      Object.entries(nested).flatMap(([name, { type }]) => (type ? [[name, type]] : [])),
    ),
  );

export { contract, queries, recordTerms } from './definitions.js';
export type * from './definitions.js';
export { codeOf, ERROR_CODES, errorBody, type ErrorBody, type ErrorCode } from './error-codes.js';
export { changedTypes } from './change.js';
export { shapeOf } from './shape.js';
export * from './vocabulary.js';
export { CSV_BOM, csvLine } from './csv.js';
export { DOWNLOAD_FORMATS } from './download.js';
export { datasets, type Dataset, type DatasetType } from './datasets.js';
export { fieldsOf, fieldsOfPart, type Field, type FieldKind } from './dictionary.js';
export { sharedTerms, type Bilingual } from './terms.js';
export { webhookEvent, type ChangedType, type WebhookEvent } from './webhook.js';
