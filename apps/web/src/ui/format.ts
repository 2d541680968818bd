import { dayInChina, timeInChina } from '@township/rules/china-day';

/** The calendar day (`2022-02-14`) of a moment, as the clock in China shows it. */
export function isoDay(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : dayInChina(new Date(moment));
}

/** `2022-02-14` or an ISO moment → `2022年2月14日`. */
export function formatDay(moment: string): string {
  const [year, month, day] = isoDay(moment).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** An ISO moment → `2022年2月14日 08:30`. */
export const formatMoment = (moment: string): string =>
  `${formatDay(moment)} ${timeInChina(new Date(moment))}`;

/** Bytes → `1.2 MB`, `340 KB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** Cuts a text to `max` characters, an ellipsis last. */
export function clip(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
