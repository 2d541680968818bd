import { dayInChina } from './china-day';
import { accept, refuse, type RuleResult } from './result';

/** From which day on, and until how many years from now a date can be right. */
interface Range {
  from: string;
  yearsAhead: number;
}

/** What a date field tells; each schema names it beside its field. */
export const DATE_MEANINGS = {
  /** The day that readers see on an article: archives go back to the founding of the republic, notices a year ahead. */
  display: { from: '1949-10-01', yearsAhead: 1 },
  /** Something that staff did. */
  done: { from: '1949-10-01', yearsAhead: 0 },
  /** Something that is to begin or to end: an alert, a pinning, a withdrawal, grey days. */
  planned: { from: '2000-01-01', yearsAhead: 10 },
  /** An award; some are older than the republic. */
  award: { from: '1800-01-01', yearsAhead: 0 },
  /** The day that a figure is of; a programme names those of years to come. */
  figure: { from: '1800-01-01', yearsAhead: 10 },
  /** How long something is valid; `2099-12-31` is written for good. */
  validity: { from: '1949-10-01', yearsAhead: 100 },
} as const satisfies Record<string, Range>;

export type DateMeaning = keyof typeof DATE_MEANINGS;

export const isDateMeaning = (name: unknown): name is DateMeaning =>
  typeof name === 'string' && Object.hasOwn(DATE_MEANINGS, name);

/** The first and the last day, `YYYY-MM-DD` in China; the last is tomorrow where nothing lies ahead: clocks differ. */
export function rangeOf(meaning: DateMeaning, now: Date): { from: string; to: string } {
  const { from, yearsAhead } = DATE_MEANINGS[meaning];
  const last = new Date(now);
  if (yearsAhead > 0) last.setUTCFullYear(last.getUTCFullYear() + yearsAhead);
  else last.setUTCDate(last.getUTCDate() + 1);
  return { from, to: dayInChina(last) };
}

/** Checks a day, `YYYY-MM-DD` in China. */
export function checkDateRange(meaning: DateMeaning, day: string, now: Date): RuleResult<null> {
  const { from, to } = rangeOf(meaning, now);
  if (day >= from && day <= to) return accept(null);
  return refuse(`日期应在${inWords(from)}到${inWords(to)}之间`);
}

const inWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
