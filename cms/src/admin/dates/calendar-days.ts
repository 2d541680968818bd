/** A day as `YYYY-MM-DD`; days of the calendar have no zone, and are counted in UTC. */
const dateOf = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The same day of another month, or its last one: the 31st becomes the 28th of February. */
export function addMonths(day: string, months: number): string {
  const first = dateOf(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8)), last));
  return dayOf(first);
}

/** Monday is 0. */
export const weekdayOf = (day: string): number => (dateOf(day).getUTCDay() + 6) % 7;

/** The weeks of a day's month from Monday on; null before its first day and after its last. */
export function weeksOf(day: string): (string | null)[][] {
  const month = day.slice(0, 7);
  const start = addDays(`${month}-01`, -weekdayOf(`${month}-01`));
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const one = addDays(start, week * 7 + weekday);
      return one.startsWith(month) ? one : null;
    }),
  );
  return weeks.filter((week) => week.some(Boolean));
}

/** 2026年11月28日 */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
