import { dayInChina, isDay, momentInChina, startOfDay } from '../china-day';
import { accept, refuse, type RuleResult } from '../result';

/** When a town works. Times and days are by the clock in China, whatever the machine's zone. */
export interface WorkingTime {
  /** In order, `HH:MM`: 09:00–12:00, 14:30–18:00. */
  hours: readonly { from: string; to: string }[];
  /** `YYYY-MM-DD` of holidays (`rest`) and of make-up working days (`work`); of other days the weekend is free. */
  days: ReadonlyMap<string, 'work' | 'rest'>;
}

export const USUAL_HOURS: WorkingTime['hours'] = [
  { from: '09:00', to: '12:00' },
  { from: '14:30', to: '18:00' },
];

const MINUTE_MS = 60_000;
/** No office rests for so long: beyond it the table is wrong. */
const MOST_DAYS = 1_000;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether working times are in order and do not overlap. */
export function checkWorkingTime({ hours, days }: WorkingTime): RuleResult<null> {
  if (hours.length === 0) return refuse('请填写上班时间');
  const times = hours.flatMap(({ from, to }) => [from, to]);
  if (!times.every((time) => TIME.test(time))) return refuse('上班时间应写成 09:00 的样子');
  if (times.some((time, at) => at > 0 && time <= times[at - 1]!)) {
    return refuse('上班时间应从早到晚，各段不能重叠');
  }
  const wrong = [...days.keys()].find((day) => !isDay(day));
  return wrong === undefined ? accept(null) : refuse(`“${wrong}”不是一个日子`);
}

export function isWorkingDay({ days }: WorkingTime, day: string): boolean {
  const known = days.get(day);
  if (known) return known === 'work';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Whether a year's holidays are known yet: they are announced in November, and until then weekends are all that counts. */
export const isAnnounced = ({ days }: WorkingTime, year: number): boolean =>
  [...days.keys()].some((day) => day.startsWith(`${year}-`));

/** `days` calendar days on. */
const later = (day: string, days: number): string =>
  dayInChina(new Date(startOfDay(day).getTime() + days * 86_400_000));

/** Spells of work from a moment on, as moments in milliseconds; the first begins no earlier than it. */
function* spells(time: WorkingTime, from: number): Generator<[from: number, to: number]> {
  const first = dayInChina(new Date(from));
  for (let at = 0; at < MOST_DAYS; at += 1) {
    const day = later(first, at);
    if (!isWorkingDay(time, day)) continue;
    for (const spell of time.hours) {
      const begins = Math.max(momentInChina(day, spell.from).getTime(), from);
      const ends = momentInChina(day, spell.to).getTime();
      if (begins < ends) yield [begins, ends];
    }
  }
}

/** When so many working minutes are over. Throws a `RangeError` where the table leaves no time to work. */
export function dueAfter(time: WorkingTime, from: Date, minutes: number): Date {
  let left = minutes * MINUTE_MS;
  for (const [begins, ends] of spells(time, from.getTime())) {
    if (left <= ends - begins) return new Date(begins + left);
    left -= ends - begins;
  }
  throw new RangeError(`No ${minutes} working minutes within ${MOST_DAYS} days.`);
}

/** Whole working minutes from one moment to a later one; 0 where it is not later. */
export function workingMinutes(time: WorkingTime, from: Date, to: Date): number {
  let worked = 0;
  for (const [begins, ends] of spells(time, from.getTime())) {
    if (begins >= to.getTime()) break;
    worked += Math.min(ends, to.getTime()) - begins;
  }
  return Math.floor(worked / MINUTE_MS);
}

/** The last of so many working days behind a day: 公示 of five working days, from the day after it was put up. */
export function lastWorkingDay(time: WorkingTime, day: string, count: number): string {
  let left = count;
  for (let at = 1; at <= MOST_DAYS; at += 1) {
    const one = later(day, at);
    if (isWorkingDay(time, one)) left -= 1;
    if (left <= 0) return one;
  }
  throw new RangeError(`No ${count} working days within ${MOST_DAYS} days.`);
}

/** How much time is left, or by how much it is over; in working minutes. */
export interface TimeLeft {
  isOverdue: boolean;
  minutes: number;
}

export function timeLeft(time: WorkingTime, due: Date, now: Date): TimeLeft {
  const isOverdue = now > due;
  const minutes = isOverdue ? workingMinutes(time, due, now) : workingMinutes(time, now, due);
  return { isOverdue, minutes };
}

/** 还剩 3 个工作小时, 已超 2 个工作日; rounded so that it promises no time that there is not. */
export function timeLeftWords({ hours }: WorkingTime, { isOverdue, minutes }: TimeLeft): string {
  if (minutes < 1) return isOverdue ? '刚刚超时' : '马上到时';
  const ofDay = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const day = hours.reduce((sum, { from, to }) => sum + ofDay(to) - ofDay(from), 0);
  const words = isOverdue ? '已超' : '还剩';
  if (minutes >= 2 * day) return `${words} ${Math.floor(minutes / day)} 个工作日`;
  if (minutes >= 60) return `${words} ${Math.floor(minutes / 60)} 个工作小时`;
  return `${words} ${minutes} 分钟`;
}
