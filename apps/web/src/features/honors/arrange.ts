import type { HonorLevel, HonorSummary } from '@township/client';
import { yearOf } from '@township/rules/partial-date';
import { HONOR_LEVELS } from './levels';

type Arranged = Pick<HonorSummary, 'level' | 'awardedOn' | 'awardedPrecision' | 'title'>;

/** The facets of the list, as they stand in its address. */
export interface HonorFacets {
  level?: HonorLevel;
  /** Honors of unknown date are in no year. */
  year?: number;
}

const yearOfAward = ({ awardedOn, awardedPrecision }: Arranged): number | null =>
  yearOf({ date: awardedOn, precision: awardedPrecision });

/** What of an award's date is known: `2020-02-08`, `2020-02`, `2020`; null when nothing is. */
export function knownDate({ awardedOn, awardedPrecision }: Arranged): string | null {
  const length = { day: 10, month: 7, year: 4, unknown: 0 }[awardedPrecision];
  return awardedOn?.slice(0, length) || null;
}

/** Latest first; a date known less exactly stands after those of the same month or year, an unknown one last. */
export const latestFirst = (a: Arranged, b: Arranged): number =>
  (knownDate(b) ?? '').localeCompare(knownDate(a) ?? '') || a.title.localeCompare(b.title, 'zh');

export const matching = <Honor extends Arranged>(
  honors: readonly Honor[],
  { level, year }: HonorFacets,
): Honor[] =>
  honors.filter(
    (honor) =>
      (level === undefined || honor.level === level) &&
      (year === undefined || yearOfAward(honor) === year),
  );

/** Levels and years that lead to something, each under the other facet as chosen. */
export function offeredFacets(honors: readonly Arranged[], { level, year }: HonorFacets) {
  const levels = new Set(matching(honors, { year }).map((honor) => honor.level));
  const years = matching(honors, { level }).flatMap((honor) => yearOfAward(honor) ?? []);
  return {
    levels: HONOR_LEVELS.filter((name) => levels.has(name)),
    years: [...new Set(years)].sort((a, b) => b - a),
  };
}

/** Levels that have honors, the highest first. */
export const levelsOf = <Honor extends Arranged>(honors: readonly Honor[]) =>
  HONOR_LEVELS.map((level) => ({ level, honors: matching(honors, { level }) })).filter(
    (group) => group.honors.length > 0,
  );

/** Years in the order of the honors; those of unknown date together at the end, under null. */
export function yearsOf<Honor extends Arranged>(
  honors: readonly Honor[],
): { year: number | null; honors: Honor[] }[] {
  const groups = new Map<number | null, Honor[]>();
  for (const honor of [...honors].sort(latestFirst)) {
    const year = yearOfAward(honor);
    groups.set(year, [...(groups.get(year) ?? []), honor]);
  }
  return [...groups].map(([year, group]) => ({ year, honors: group }));
}

/** One page of the honors; null beyond the last. Without honors there is one page, and it is empty. */
export function pageOf<Honor>(honors: readonly Honor[], page: number, size: number) {
  const shown = honors.slice((page - 1) * size, page * size);
  if (page > 1 && shown.length === 0) return null;
  const pageCount = Math.max(1, Math.ceil(honors.length / Math.max(size, 1)));
  return { honors: shown, page, pageCount, total: honors.length };
}

/** The honors before and after one, among those of its level. */
export function neighboursOf<Honor extends { documentId: string }>(
  honors: readonly Honor[],
  { documentId }: { documentId: string },
): { previous: Honor | null; next: Honor | null } {
  const at = honors.findIndex((honor) => honor.documentId === documentId);
  return at < 0
    ? { previous: null, next: null }
    : { previous: honors[at - 1] ?? null, next: honors[at + 1] ?? null };
}
