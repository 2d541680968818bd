import type { Core } from '@strapi/strapi';
import { dayInChina, readMoment } from '@township/rules/china-day';
import { isRecord } from '@township/rules/is-record';
import { changedPeriod, noticePeriod, type NoticePeriod } from '@township/rules/public-notice';
import { publishedOnly } from '../publication';
import { workingTimeOf } from '../working-time';

export const ARTICLE = 'api::article.article';

/** As it stands in an article: nobody types it. */
export interface PeriodFields {
  noticeStartsOn: string | null;
  noticeEndsOn: string | null;
  /** The working days that count. */
  noticeDays: string[] | null;
}

export const PERIOD_FIELDS = ['noticeStartsOn', 'noticeEndsOn', 'noticeDays'] as const;

const NONE: PeriodFields = { noticeStartsOn: null, noticeEndsOn: null, noticeDays: null };

/** The period of what is published; null where it has none. */
async function livePeriod(
  strapi: Core.Strapi,
  documentId: string | undefined,
): Promise<NoticePeriod | null> {
  if (documentId === undefined) return null;
  const row: PeriodFields | null = await strapi.db.query(ARTICLE).findOne({
    where: { documentId, ...publishedOnly(strapi.contentType(ARTICLE)) },
    select: [...PERIOD_FIELDS],
  });
  if (!row?.noticeStartsOn || !row.noticeEndsOn || !row.noticeDays) return null;
  return { startsOn: row.noticeStartsOn, endsOn: row.noticeEndsOn, days: row.noticeDays };
}

/** A notice that is not out yet begins when readers see it: now, or on the day that it is shown from. */
const firstDay = (displayDate: unknown, now: Date): string => {
  const shown = readMoment(displayDate);
  return dayInChina(shown && shown > now ? shown : now);
};

/** The period that an article has once it is published as it stands now; null where it is no 公示. */
export async function periodOf(
  strapi: Core.Strapi,
  documentId: string | undefined,
  { publicNotice, displayDate }: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<NoticePeriod | null> {
  const count = isRecord(publicNotice) ? publicNotice.workingDays : null;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > 60) return null;
  const time = await workingTimeOf(strapi);
  const live = await livePeriod(strapi, documentId);
  return live
    ? changedPeriod(time, live, count)
    : noticePeriod(time, firstDay(displayDate, now), count);
}

export const fieldsOf = (period: NoticePeriod | null): PeriodFields =>
  period
    ? {
        noticeStartsOn: period.startsOn,
        noticeEndsOn: period.endsOn,
        noticeDays: period.days,
      }
    : NONE;
