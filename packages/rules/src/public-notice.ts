import { dayInChina } from './china-day';
import { lastWorkingDay, type WorkingTime } from './review/working-time';

/** When a 公示 runs, as it is fixed once it is put up. Days are `YYYY-MM-DD` in China. */
export interface NoticePeriod {
  /** On which it was put up. */
  startsOn: string;
  /** The working days that count: those behind the first day. */
  days: string[];
  endsOn: string;
}

/** Of so many working days, from the day behind the one on which it is put up. Throws a `RangeError` where the table leaves none. */
export function noticePeriod(time: WorkingTime, startsOn: string, count: number): NoticePeriod {
  const days: string[] = [];
  while (days.length < count) days.push(lastWorkingDay(time, days.at(-1) ?? startsOn, 1));
  return { startsOn, days, endsOn: days.at(-1) ?? startsOn };
}

/** The same days that are out, whatever the table says by now; as many others as the number was changed by. */
export function changedPeriod(
  time: WorkingTime,
  { startsOn, days }: NoticePeriod,
  count: number,
): NoticePeriod {
  const kept = days.slice(0, count);
  const more = noticePeriod(time, kept.at(-1) ?? startsOn, count - kept.length).days;
  const all = [...kept, ...more];
  return { startsOn, days: all, endsOn: all.at(-1) ?? startsOn };
}

/** What residents see of it. The last day belongs to it, to its end. */
export type NoticeState = 'running' | 'over' | 'result';

export function noticeState(
  { endsOn, result }: { endsOn: string; result?: string | null },
  now: Date,
): NoticeState {
  if (dayInChina(now) <= endsOn) return 'running';
  return result ? 'result' : 'over';
}

export const NOTICE_STATES: Readonly<Record<NoticeState, string>> = {
  running: '公示中',
  over: '公示已结束',
  result: '公示结果',
};

/** How many of the days that count are not over; today is one of them. */
export const workingDaysLeft = (days: readonly string[], now: Date): number =>
  days.filter((day) => day >= dayInChina(now)).length;
