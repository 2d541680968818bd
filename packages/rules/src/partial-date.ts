import { parseCalendarDate } from './calendar-date';
import { accept, incomplete, refuse, type RuleResult } from './result';

export const DATE_PRECISIONS = ['year', 'month', 'day', 'unknown'] as const;

/** How much of a date is known. */
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A date known to a precision; `date` is `YYYY-MM-DD`, of which only the known part counts. */
export interface PartialDate {
  date: string | null | undefined;
  precision: DatePrecision;
}

/**
 * Checks that a date is there unless unknown, and absent when unknown; the value is `YYYY-MM-DD` or null. Until both say the same the
 * date is incomplete: a form begins with `unknown`.
 */
export function checkPartialDate({ date, precision }: PartialDate): RuleResult<string | null> {
  if (precision === 'unknown') {
    return date ? incomplete('日期精度为“不详”时不能填写日期') : accept(null);
  }
  if (!date) return incomplete('请填写日期；确实不知道时，日期精度请选“不详”');
  return parseCalendarDate(date) ? accept(date) : refuse('日期应为真实存在的年月日，如2020-02-01');
}

/** The date as read in Chinese, no finer than known: 2020年, 2020年2月, 2020年2月8日; null when unknown. */
export function formatPartialDate({ date, precision }: PartialDate): string | null {
  const parts = date ? parseCalendarDate(date) : null;
  if (!parts || precision === 'unknown') return null;
  if (precision === 'year') return `${parts.year}年`;
  if (precision === 'month') return `${parts.year}年${parts.month}月`;
  return `${parts.year}年${parts.month}月${parts.day}日`;
}

/** The calendar year; null when unknown. */
export function yearOf({ date, precision }: PartialDate): number | null {
  if (precision === 'unknown' || !date) return null;
  return parseCalendarDate(date)?.year ?? null;
}
