import { startOfDay, dayInChina } from '@township/rules/china-day';

/** A question to a list, as its address holds it: `filters[…]`, `sort`, `_q`. */
export interface SavedFilter {
  name: string;
  search: string;
}

const DAY_MS = 86_400_000;
const KEPT = /^(?:filters|sort|_q)/;

/** What of a list's address is worth a name. */
export function filterIn(address: string): string {
  const kept = [...new URLSearchParams(address)].filter(([key]) => KEPT.test(key));
  return new URLSearchParams(kept).toString();
}

export const isFiltered = (search: string): boolean =>
  /filters|_q=./.test(decodeURIComponent(search));

const filters = (...conditions: [path: string, value: string][]) =>
  new URLSearchParams(
    conditions.map(([path, value], index): [string, string] => [
      `filters[$and][${index}]${path}`,
      value,
    ]),
  ).toString();

/** What every clerk asks now and then. */
export function usualFilters(model: string, person: number, now: Date): SavedFilter[] {
  const mine: [string, string] = ['[createdBy][id][$eq]', String(person)];
  const usual = [
    { name: '我的草稿', search: filters(mine, ['[__status][$eq]', 'draft']) },
    { name: '我写的', search: filters(mine) },
    { name: '有改动没发布的', search: filters(['[__status][$eq]', 'modified']) },
  ];
  if (model !== 'api::article.article') return usual;
  return [
    ...usual,
    {
      name: '本周发布的',
      search: filters(
        ['[displayDate][$gte]', mondayOf(now).toISOString()],
        ['[__status][$eq]', 'published'],
      ),
    },
    { name: '没有封面图片的', search: filters(['[cover][id][$null]', 'true']) },
    { name: '没有栏目的', search: filters(['[column][id][$null]', 'true']) },
  ];
}

/** When the week began, in China. */
function mondayOf(now: Date): Date {
  const day = dayInChina(now);
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return new Date(startOfDay(day).getTime() - sinceMonday * DAY_MS);
}

const keyOf = (person: number, model: string) => `township.filters.${person}.${model}`;

/** What somebody saved for themselves, in this browser. */
export function ownFilters(person: number, model: string): SavedFilter[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(keyOf(person, model)) ?? '[]');
    return Array.isArray(known) ? (known as SavedFilter[]) : [];
  } catch {
    return [];
  }
}

export const keepFilters = (person: number, model: string, own: SavedFilter[]): void =>
  localStorage.setItem(keyOf(person, model), JSON.stringify(own));
