import type { VillageSummary } from '@township/client';
import { pinyinOf } from '@township/rules/pinyin';
import type { VillageHoldings } from '@/cms';

/** A village as the directory lists it. */
export interface VillageEntry extends VillageHoldings {
  village: VillageSummary;
  /** First letter of its name in pinyin, in lower case. */
  initial: string;
  /** Everything that it can be found by, see {@link spellings}. */
  findable: string;
}

export type Holding = keyof VillageHoldings;

/** The choices of the directory, as they stand in its address. */
export interface VillageFacets {
  initial?: string;
  with?: Holding;
}

const NOTHING: VillageHoldings = { honors: 0, enterprises: 0, news: 0 };

/** Names as people type them, in characters, pinyin and first letters; `|` keeps one from running into the next. */
export function spellings(...names: string[]): string {
  return names
    .flatMap((name) => {
      const { full, initials } = pinyinOf(name);
      return [name.toLowerCase(), full, initials];
    })
    .join('|');
}

/** The villages in the order of their pinyin. */
export function villageEntries(
  villages: VillageSummary[],
  holdings: ReadonlyMap<string, VillageHoldings>,
): VillageEntry[] {
  return villages
    .map((village) => ({ village, reading: pinyinOf(village.name).full }))
    .sort((a, b) => (a.reading < b.reading ? -1 : a.reading > b.reading ? 1 : 0))
    .map(({ village, reading }) => ({
      village,
      initial: reading.slice(0, 1),
      findable: `${spellings(village.name, ...village.formerNames.map(({ name }) => name))}|${village.code}`,
      ...(holdings.get(village.slug) ?? NOTHING),
    }));
}

const holds = (entry: VillageEntry, facets: VillageFacets) =>
  (!facets.initial || entry.initial === facets.initial) && (!facets.with || entry[facets.with] > 0);

/** The entries that the choices leave. */
export const chosenEntries = (entries: VillageEntry[], facets: VillageFacets): VillageEntry[] =>
  entries.filter((entry) => holds(entry, facets));
