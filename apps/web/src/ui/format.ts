const ZONE = 'Asia/Shanghai';

const dayParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day (`2022-02-14`) of a moment, as the clock in China shows it. */
export function isoDay(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : dayParts.format(new Date(moment));
}

/** `2022-02-14` or an ISO moment → `2022年2月14日`. */
export function formatDay(moment: string): string {
  const [year, month, day] = isoDay(moment).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
});

/** An ISO moment → `2022年2月14日 08:30`. */
export const formatMoment = (moment: string): string =>
  `${formatDay(moment)} ${clock.format(new Date(moment))}`;

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
