import type { Place } from '@township/rules/review/round';
import { momentOf } from '../versions/words';

export const UNSAVED = '有没保存的改动，请先保存';

/** @param at milliseconds since the epoch */
export const timeOf = (at: number): string => momentOf({ at: new Date(at).toISOString() });

interface Done {
  person: { name: string };
  onBehalfOf: { name: string } | null;
}

export const whoOf = ({ person, onBehalfOf }: Done): string =>
  onBehalfOf ? `${person.name}代${onBehalfOf.name}` : person.name;

/** Where a reason is pinned to; a field of one line is one place. */
export function placeWords(
  field: string,
  { paragraph, ...place }: Pick<Place, 'field' | 'paragraph'>,
  paragraphs: readonly Pick<Place, 'field'>[],
): string {
  const isOnly = paragraphs.filter((one) => one.field === place.field).length < 2;
  return isOnly ? field : `${field}第 ${paragraph} 段`;
}
