import type { Core } from '@strapi/strapi';
import { dayInChina, endOfDay, readMoment, startOfDay } from '@township/rules/china-day';
import { isRecord } from '@township/rules/is-record';
import { readNames } from '@township/rules/masked-names';
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
  /** The day, China's, from which on persons are no longer named. */
  maskedFrom: string | null;
  masking: Masking | null;
}

/** Of whom nothing is said any more, and whether files go too, which cannot be masked. */
export interface Masking {
  names: string[];
  withholdsFiles: boolean;
}

const NONE: PeriodFields = {
  noticeStartsOn: null,
  noticeEndsOn: null,
  noticeDays: null,
  maskedFrom: null,
  masking: null,
};

export const PERIOD_FIELDS = Object.keys(NONE) as (keyof PeriodFields)[];

/** The period of what is published; null where it has none. */
async function livePeriod(
  strapi: Core.Strapi,
  documentId: string | undefined,
): Promise<NoticePeriod | null> {
  if (documentId === undefined) return null;
  const row: Omit<PeriodFields, 'maskedFrom' | 'masking'> | null = await strapi.db
    .query(ARTICLE)
    .findOne({
      where: { documentId, ...publishedOnly(strapi.contentType(ARTICLE)) },
      select: ['noticeStartsOn', 'noticeEndsOn', 'noticeDays'],
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

const DAY_MS = 86_400_000;

export function fieldsOf(period: NoticePeriod | null, notice: unknown): PeriodFields {
  if (!period || !isRecord(notice)) return NONE;
  const { maskAfterDays, maskNames, withholdAttachments } = notice;
  const isMasked = typeof maskAfterDays === 'number';
  const over = endOfDay(period.endsOn).getTime();
  return {
    noticeStartsOn: period.startsOn,
    noticeEndsOn: period.endsOn,
    noticeDays: period.days,
    maskedFrom: isMasked ? dayInChina(new Date(over + maskAfterDays * DAY_MS)) : null,
    masking: isMasked
      ? {
          names: readNames(typeof maskNames === 'string' ? maskNames : ''),
          withholdsFiles: withholdAttachments === true,
        }
      : null,
  };
}

/** How an article that was read is masked at a moment; null where it is not, or not yet. */
export function maskingAt(
  { maskedFrom, masking }: Readonly<Record<string, unknown>>,
  now: Date,
): Masking | null {
  if (typeof maskedFrom !== 'string' || !isRecord(masking)) return null;
  return startOfDay(maskedFrom) <= now ? (masking as unknown as Masking) : null;
}

/** From when on the files of an article, which cannot be masked, are no longer offered; null where they are. */
export function filesWithheldFrom({
  maskedFrom,
  masking,
}: Readonly<Record<string, unknown>>): Date | null {
  const withholds = isRecord(masking) && masking.withholdsFiles === true;
  return withholds && typeof maskedFrom === 'string' ? startOfDay(maskedFrom) : null;
}
