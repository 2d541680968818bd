/** China has one time zone, eight hours ahead of UTC, and no summer time; this is its name for `Intl` and databases. */
export const CHINA_ZONE = 'Asia/Shanghai';
export const CHINA_OFFSET_SECONDS = 8 * 3600;
const OFFSET_MS = CHINA_OFFSET_SECONDS * 1000;
const DAY_MS = 86_400_000;

/** The calendar day in China at a moment, `YYYY-MM-DD`. */
export const dayInChina = (moment: Date): string =>
  new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** The time of day in China at a moment, `HH:MM`. */
export const timeInChina = (moment: Date): string =>
  new Date(moment.getTime() + OFFSET_MS).toISOString().slice(11, 16);

/** The moment that a clock in China shows as this day (`YYYY-MM-DD`) and time (`HH:MM`). */
export const momentInChina = (day: string, time: string): Date => new Date(`${day}T${time}+08:00`);

/** The moment at which a day (`YYYY-MM-DD`) begins in China. */
export const startOfDay = (day: string): Date => momentInChina(day, '00:00');

/** The moment at which it ends: the next one's beginning. */
export const endOfDay = (day: string): Date => new Date(startOfDay(day).getTime() + DAY_MS);

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A moment as people and programs write it: ISO 8601, without a zone in China's time, without a time the day's beginning;
 * milliseconds since the epoch as a number. Null for anything else, and for a day that no calendar has.
 */
export function readMoment(value: unknown): Date | null {
  if (value instanceof Date || typeof value === 'number') return valid(new Date(value));
  const [, day, time = '00:00', zone] =
    typeof value === 'string' ? (WRITTEN.exec(value) ?? []) : [];
  if (day === undefined || !isDay(day)) return null;
  return valid(zone ? new Date(`${day}T${time}${zone}`) : momentInChina(day, time));
}

/** Whether the calendar has this day, `YYYY-MM-DD`, in whatever year. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  valid(new Date(`${text}T00:00:00.000Z`))
    ?.toISOString()
    .slice(0, 10) === text;

const valid = (moment: Date): Date | null => (Number.isNaN(moment.getTime()) ? null : moment);
