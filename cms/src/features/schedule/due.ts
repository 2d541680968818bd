import type { Core } from '@strapi/strapi';
import { dueWithin, type Due, type Interval } from '@township/rules/due';
import type { ContentType } from '../../contract';
import { publishedOnly, uidOf } from '../publication';

/** Attributes, or a component's, whose time changes what readers see, although nobody changed the record. */
const SCHEDULED: [ContentType, Record<string, keyof Due>][] = [
  ['alert', { startsAt: 'moment', endsAt: 'moment' }],
  ['article', { displayDate: 'moment', pinnedUntil: 'moment', withdrawnAt: 'moment' }],
  ['town', { 'greyPeriods.startsOn': 'dayBegan', 'greyPeriods.endsOn': 'dayEnded' }],
  ['honor', { validUntil: 'dayEnded' }],
];

/** A time of a published document. */
export interface DueTime {
  type: ContentType;
  documentId: string;
  /**
   * Attribute and value: the same time has the same key when it comes again, a time that staff changed has
   * another.
   */
  key: string;
}

type Row = { documentId: string } & Record<string, unknown>;

/** Times of published documents within an interval. */
export async function dueTimes(strapi: Core.Strapi, interval: Interval): Promise<DueTime[]> {
  const passed = dueWithin(interval);
  const found: DueTime[] = [];
  for (const [type, times] of SCHEDULED) {
    const uid = uidOf(type);
    const published = publishedOnly(strapi.contentType(uid));
    for (const [path, kind] of Object.entries(times)) {
      const [name = '', inner] = path.split('.');
      const condition = inner === undefined ? passed[kind] : { [inner]: passed[kind] };
      const rows: Row[] = await strapi.db.query(uid).findMany({
        select: inner === undefined ? ['documentId', name] : ['documentId'],
        where: { ...published, [name]: condition },
        ...(inner !== undefined && { populate: { [name]: { where: condition } } }),
      });
      for (const { documentId, [name]: value } of rows) {
        const values: unknown[] =
          inner === undefined ? [value] : (value as Row[]).map((one) => one[inner]);
        const keys = values.map((one) => `${type} ${documentId} ${path} ${String(one)}`);
        found.push(...[...new Set(keys)].map((key) => ({ type, documentId, key })));
      }
    }
  }
  return found;
}
