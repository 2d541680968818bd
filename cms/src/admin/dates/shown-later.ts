import { dayInChina, readMoment, timeInChina } from '@township/rules/china-day';
import { dayInWords } from './calendar-days';

/** A display date that lies ahead holds the whole document back: this says until when; null for any other. */
export function shownLater(displayDate: unknown): string | null {
  const moment = readMoment(displayDate);
  if (!moment || moment <= new Date()) return null;
  return `发布后，到${dayInWords(dayInChina(moment))} ${timeInChina(moment)}才显示在网站上。`;
}
