import { accept, refuse, type RuleResult } from './result';
import { plainText } from './typed-text';

const MORNING = '上午|早上|早晨|凌晨|清晨|am';
const AFTERNOON = '下午|晚上|傍晚|夜里|pm';
const HALF = `${MORNING}|中午|${AFTERNOON}`;
const TIME = new RegExp(
  `^(${HALF})? ?(?:(\\d{1,2})(?: ?[:点时] ?(?:(\\d{1,2})(?:分|:(\\d{2})(?:\\.\\d+)?)?|(半))| ?[点时])|(\\d{2})(\\d{2})) ?(am|pm)?$`,
);

/**
 * Reads a time of day as people in China write it: 14:30, 1430, 14点, 14点半, 下午2:30, 2:30 pm.
 *
 * @returns `HH:MM:SS`, null for nothing
 */
export function readTypedTime(text: string): RuleResult<string | null> {
  const plain = plainText(text);
  return plain === '' ? accept(null) : parseTypedTime(plain);
}

/** @param plain a text that is not empty, in plain width */
export function parseTypedTime(plain: string): RuleResult<string> {
  const match = TIME.exec(plain.toLowerCase());
  if (!match) return refuse('请写成小时和分钟，如14:30');
  const [, before, hours, minutes, seconds = '00', half, compactHours, compactMinutes, after] =
    match;
  const hour = inDay(Number(hours ?? compactHours), before ?? after);
  const minute = half ? 30 : Number(minutes ?? compactMinutes ?? 0);
  if (hour === 24 && minute === 0) return refuse('24:00请写成第二天的0:00');
  if (hour === null || hour > 23 || minute > 59 || Number(seconds) > 59) {
    return refuse('没有这个时间，小时到23，分钟到59');
  }
  return accept(`${two(hour)}:${two(minute)}:${seconds}`);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The hour of a day from one of its half; null where they contradict each other. */
function inDay(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (new RegExp(`^(?:${AFTERNOON})$`).test(half)) {
    return hour < 12 ? hour + 12 : hour < 24 ? hour : null;
  }
  if (half === '中午') return hour === 1 ? 13 : hour >= 11 && hour <= 13 ? hour : null;
  return hour < 12 ? hour : null;
}
