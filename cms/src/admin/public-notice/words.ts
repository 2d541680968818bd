const WEEKDAYS = '日一二三四五六';

/** `2026-12-07` → 2026年12月7日（周一） */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${year}年${month}月${date}日（周${weekday}）`;
}
