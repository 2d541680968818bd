import { dayInChina, isDay, momentInChina, readMoment, timeInChina } from './china-day';
import { parseTypedTime } from './typed-time';
import { accept, refuse, type RuleResult } from './result';
import { plainText } from './typed-text';

const DAY =
  /^(\d{4})(?:\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})|(\d{2})(\d{2}))(?:\s*[日号])?/;
const WEEKDAY = /^\s*\(?(?:星期|周)[一二三四五六日天]\)?/;
/** A day without its year, or with two digits of it: which one is meant, nobody can know. */
const NO_YEAR = /^(?!.*\d{4})(?:\d{1,2}\s*[-/.月]|\d{2}\s*年)/;

interface Read {
  day: string;
  /** What stands after it. */
  rest: string;
}

/**
 * Reads a day as people in China write it: 2026-11-28, 2026/11/28, 2026.11.28, 2026年11月28日, 20261128, also in full width.
 *
 * @returns `YYYY-MM-DD`, null for nothing
 */
export function readTypedDay(text: string): RuleResult<string | null> {
  const plain = plainText(text);
  if (plain === '') return accept(null);
  const read = readDay(plain);
  if (!read.ok) return read;
  return read.value.rest === '' ? accept(read.value.day) : refuse('这里只填日期，如2026-11-28');
}

/**
 * Reads a day and a time in China. A day alone is that day at the present time of day.
 *
 * @returns an ISO 8601 moment in UTC, null for nothing
 */
export function readTypedMoment(text: string, now: Date): RuleResult<string | null> {
  const plain = plainText(text);
  if (plain === '') return accept(null);
  const written = /T.*Z$/.test(plain) ? readMoment(plain) : null;
  if (written) return accept(written.toISOString());
  const read = readDay(plain);
  if (!read.ok) return read;
  const { day, rest } = read.value;
  const time = rest === '' ? accept(timeInChina(now)) : parseTypedTime(rest.replace(/^T/, ''));
  return time.ok
    ? accept(momentInChina(day, time.value).toISOString())
    : refuse(`日期看懂了，时间没看懂：${time.reason}`);
}

/** A day or a moment as the fields show it: `2026-11-28`, `2026-11-28 14:30` in China; what was not understood, as typed. */
export function showTyped(stored: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T.*Z$/.test(stored)) return stored;
  const moment = readMoment(stored);
  return moment ? `${dayInChina(moment)} ${timeInChina(moment)}` : stored;
}

function readDay(plain: string): RuleResult<Read> {
  const match = DAY.exec(plain);
  const [, year, month = match?.[4], date = match?.[5]] = match ?? [];
  if (!match || !year || !month || !date) {
    return refuse(
      NO_YEAR.test(plain)
        ? '请写上四位数的年份，如2026-11-28'
        : '没看懂这个日期，请写成年、月、日，如2026-11-28',
    );
  }
  const after = plain.slice(match[0].length);
  // `2026-11-281` is no day with something after it.
  if (/\d$/.test(match[0]) && /^\d/.test(after))
    return refuse('没看懂这个日期，请写成年、月、日，如2026-11-28');
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (Number(year) < 1000 || !isDay(day)) {
    return refuse(`没有${Number(year)}年${Number(month)}月${Number(date)}日这一天`);
  }
  return accept({ day, rest: after.replace(WEEKDAY, '').trim() });
}
