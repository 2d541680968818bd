import type { Core } from '@strapi/strapi';
import { coming, dueWithin, type Due, type Interval } from '@township/rules/due';
import type { ContentType } from '../../contract';
import { publishedOnly, uidOf } from '../publication';

/** Attributes, or a component's, whose time changes what readers see, although nobody changed the record. */
const SCHEDULED: [ContentType, Record<string, keyof Due>][] = [
  ['alert', { startsAt: 'moment', endsAt: 'moment' }],
  [
    'article',
    {
      displayDate: 'moment',
      pinnedUntil: 'moment',
      withdrawnAt: 'moment',
      noticeEndsOn: 'dayEnded',
      maskedFrom: 'dayBegan',
    },
  ],
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
  const times = await timesWithin(strapi, interval);
  const keys = times.map(({ type, documentId, path, value }): [string, DueTime] => {
    const key = `${type} ${documentId} ${path} ${String(value)}`;
    return [key, { type, documentId, key }];
  });
  return [...new Map(keys).values()];
}

/** A time of a published document, by the attribute in which it stands. */
export interface ScheduledTime {
  type: ContentType;
  documentId: string;
  /** `endsAt`, or a component's: `greyPeriods.startsOn`. */
  path: string;
  value: unknown;
  /** When readers see something else. */
  at: Date;
}

/** What comes, or came, within an interval. */
export async function timesWithin(
  strapi: Core.Strapi,
  interval: Interval,
): Promise<ScheduledTime[]> {
  const within = dueWithin(interval);
  const found: ScheduledTime[] = [];
  for (const [type, times] of SCHEDULED) {
    for (const [path, kind] of Object.entries(times)) {
      const values = await valuesWhere(strapi, type, path, within[kind]);
      found.push(
        ...values.map(([documentId, value]) => {
          const at = coming[kind].at(value as string | Date);
          return { type, documentId, path, value, at };
        }),
      );
    }
  }
  return found;
}

/** When a type's published documents look different next, though nobody changes them; null when they never do. */
export async function nextDue(
  strapi: Core.Strapi,
  type: ContentType,
  after: Date,
): Promise<Date | null> {
  const [, times = {}] = SCHEDULED.find(([scheduled]) => scheduled === type) ?? [];
  const moments: number[] = [];
  for (const [path, kind] of Object.entries(times)) {
    const { condition, at } = coming[kind];
    const values = await valuesWhere(strapi, type, path, condition(after), true);
    moments.push(...values.map(([, value]) => at(value as string | Date).getTime()));
  }
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

/** The values of an attribute, or a component's, that meet a condition, each with its document. */
async function valuesWhere(
  strapi: Core.Strapi,
  type: ContentType,
  path: string,
  condition: object,
  onlyFirst = false,
): Promise<[documentId: string, value: unknown][]> {
  const uid = uidOf(type);
  const published = publishedOnly(strapi.contentType(uid));
  const [name = '', inner] = path.split('.');
  const query = strapi.db.query(uid);
  if (inner !== undefined) {
    const where = { [inner]: condition };
    const rows: Row[] = await query.findMany({
      select: ['documentId'],
      where: { ...published, [name]: where },
      populate: { [name]: { where } },
    });
    return rows.flatMap(({ documentId, [name]: parts }) =>
      (parts as Row[]).map((part): [string, unknown] => [documentId, part[inner]]),
    );
  }
  const rows: Row[] = await query.findMany({
    select: ['documentId', name],
    where: { ...published, [name]: condition },
    ...(onlyFirst && { orderBy: { [name]: 'asc' }, limit: 1 }),
  });
  return rows.map(({ documentId, [name]: value }) => [documentId, value]);
}
