import type { FilterGroup } from '@/ui/filters';
import { listUrl, villagesUrl } from '../urls';
import {
  chosenEntries,
  type Holding,
  type VillageEntry,
  type VillageFacets,
} from './village-entries';

const HOLDINGS: { value: Holding; label: string }[] = [
  { value: 'honors', label: '有荣誉' },
  { value: 'enterprises', label: '有企业' },
  { value: 'news', label: '有资讯' },
];

/** The choices that lead to villages, each with how many. */
export function villageFilters(entries: VillageEntry[], facets: VillageFacets): FilterGroup[] {
  const group = <Facet extends keyof VillageFacets>(
    label: string,
    facet: Facet,
    choices: { value: NonNullable<VillageFacets[Facet]>; label: string }[],
  ): FilterGroup => ({
    label,
    options: [
      {
        label: '全部',
        href: listUrl(villagesUrl, { ...facets, [facet]: undefined }),
        current: facets[facet] === undefined,
      },
      ...choices
        .map(({ value, label }) => ({
          label,
          href: listUrl(villagesUrl, { ...facets, [facet]: value }),
          current: facets[facet] === value,
          count: chosenEntries(entries, { ...facets, [facet]: value }).length,
        }))
        .filter(({ count, current }) => count > 0 || current),
    ],
  });
  const initials = [...new Set(entries.map(({ initial }) => initial))];
  return [
    group(
      '拼音',
      'initial',
      initials.map((value) => ({ value, label: value.toUpperCase() })),
    ),
    group('资料', 'with', HOLDINGS),
  ];
}
