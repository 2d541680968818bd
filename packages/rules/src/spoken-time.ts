import { dayInChina, timeInChina } from './china-day';

const DAY_MS = 86_400_000;

/**
 * A moment as people say it in China: `今天 10:20`, `昨天 10:20`, `明天 10:20`, `3月5日 10:20`, and with the year where that is
 * another one.
 */
export function spokenTime(moment: Date, now: Date): string {
  const day = dayInChina(moment);
  const away = (Date.parse(day) - Date.parse(dayInChina(now))) / DAY_MS;
  return `${NEAR[away] ?? dateOf(day, dayInChina(now))} ${timeInChina(moment)}`;
}

const NEAR: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天' };

function dateOf(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}月${date}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year}年${short}`;
}
