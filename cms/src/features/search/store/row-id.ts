import { createHash } from 'node:crypto';
import { SEARCH_TYPES, type SearchType } from '../searchable';

/**
 * A row's id holds what every search sorts and counts by, so that no join is needed: from the top 27 bits
 * minutes since 2000, 20 bits to keep rows apart, 6 bits the type. 53 bits: an exact number in JavaScript
 * too.
 */
const TYPE_SPAN = 64;
const APART_SPAN = 2 ** 20;
const MINUTE_SPAN = TYPE_SPAN * APART_SPAN;
const LAST_MINUTE = 2 ** 27 - 1;
const EPOCH_MS = Date.UTC(2000, 0, 1);

if (SEARCH_TYPES.length > TYPE_SPAN) throw new Error(`At most ${TYPE_SPAN} types are searched.`);

/** SQL for the type's number in a row's id. */
export const typeIn = (id: string): string => `${id} & ${TYPE_SPAN - 1}`;

export const typeNumber = (type: SearchType): number => SEARCH_TYPES.indexOf(type);

export const typeOfNumber = (number: number): SearchType | undefined => SEARCH_TYPES[number];

/**
 * @param date ISO 8601; what has none stands before all that has
 * @param attempt another id for the same row: two rows of one minute may be given the same one
 */
export function rowId(
  type: SearchType,
  documentId: string,
  date: string | null,
  attempt: number,
): number {
  const minutes = date ? Math.floor((new Date(date).getTime() - EPOCH_MS) / 60_000) : LAST_MINUTE;
  const minute = Math.min(Math.max(minutes, 0), date ? LAST_MINUTE - 1 : LAST_MINUTE);
  const digest = createHash('sha1').update(`${documentId} ${attempt}`).digest();
  const apart = digest.readUIntBE(0, 3) % APART_SPAN;
  return minute * MINUTE_SPAN + apart * TYPE_SPAN + typeNumber(type);
}
