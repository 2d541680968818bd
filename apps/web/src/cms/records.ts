import 'server-only';
import type { Cms } from '@township/client';
import { nameOf, type NameOf } from '@township/client/contract';
import type { ContentType } from '@township/client/vocabulary';
import { cache } from 'react';
import { cms, everyOf, listOf, tagShown, tagged } from './client';
import { itemTag } from './tags';

/** What one record of a type holds. */
export type RecordOf<Type extends ContentType> = NonNullable<
  Awaited<ReturnType<Cms[NameOf<Type>]['bySlug']>>
>;

/** What a list shows of a record. */
export type SummaryOf<Type extends ContentType> = Awaited<
  ReturnType<Cms[NameOf<Type>]['list']>
>['items'][number];

const readOne = cache(async (type: ContentType, slug: string) => {
  const found = await cms[nameOf(type)].find(slug, tagged(itemTag(type, slug)));
  if (found.record) await tagShown(type, [found.record]);
  return found;
});

/** One record; null when there is none. A former slug answers the record under its present one. */
export const getRecord = async <Type extends ContentType>(type: Type, slug: string) =>
  (await readOne(type, slug)).record as RecordOf<Type> | null;

/** What is known of a record that is not shown any more; null where it is, or never was. */
export const getGone = async (type: ContentType, slug: string) => (await readOne(type, slug)).gone;

const readEvery = cache((type: ContentType): Promise<{ slug: string }[]> => {
  const records: AsyncIterable<{ slug: string }> = cms[nameOf(type)].all({}, listOf(type));
  return everyOf(type, records);
});

/** Every record of a type that has few, in the type's own order; tags the page with all of them. */
export const getEvery = <Type extends ContentType>(type: Type) =>
  readEvery(type) as Promise<SummaryOf<Type>[]>;
