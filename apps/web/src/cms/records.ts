import 'server-only';
import type { Cms } from '@township/client';
import { nameOf, type NameOf } from '@township/client/contract';
import type { ContentType } from '@township/client/vocabulary';
import { cache } from 'react';
import { cms, showing, tagged } from './client';
import { itemTag } from './tags';

/** What one record of a type holds. */
export type RecordOf<Type extends ContentType> = NonNullable<
  Awaited<ReturnType<Cms[NameOf<Type>]['bySlug']>>
>;

const read = cache(async (type: ContentType, slug: string) => {
  const record = await cms[nameOf(type)].bySlug(slug, tagged(itemTag(type, slug)));
  if (record) await showing(type, [record]);
  return record;
});

/** One record; null when there is none. A former slug answers the record under its present one. */
export const getRecord = <Type extends ContentType>(type: Type, slug: string) =>
  read(type, slug) as Promise<RecordOf<Type> | null>;
