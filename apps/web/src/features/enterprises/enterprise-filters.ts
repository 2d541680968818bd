import type { EnterpriseSummary } from '@township/client';
import type { FilterGroup } from '@/ui/filters';
import { enterprisesUrl, listUrl } from '../urls';

/** The choices of the directory, as they stand in its address. */
export interface EnterpriseFacets {
  industry?: string;
  village?: string;
  /** `1`: hiring at present. */
  hiring?: string;
}

interface Named {
  name: string;
  slug: string;
}

/** The enterprises that the choices leave, in their order. */
export function chosenEnterprises(
  enterprises: EnterpriseSummary[],
  { industry, village, hiring }: EnterpriseFacets,
): EnterpriseSummary[] {
  return enterprises.filter(
    (one) =>
      (!industry || one.industry?.slug === industry) &&
      (!village || one.village?.slug === village) &&
      (!hiring || one.hiring === true),
  );
}

/**
 * The choices that lead to enterprises, each with how many together with what is already chosen.
 * A choice that would leave nothing is not offered, unless it is the present one.
 */
export function enterpriseFilters(
  enterprises: EnterpriseSummary[],
  facets: EnterpriseFacets,
  { industries, villages }: { industries: Named[]; villages: Named[] },
): FilterGroup[] {
  const group = (label: string, facet: keyof EnterpriseFacets, choices: Named[]): FilterGroup => ({
    label,
    options: [{ name: '全部', slug: undefined }, ...choices]
      .map(({ name, slug }) => ({
        label: name,
        href: listUrl(enterprisesUrl, { ...facets, [facet]: slug }),
        current: facets[facet] === slug,
        count: chosenEnterprises(enterprises, { ...facets, [facet]: slug }).length,
      }))
      .filter(({ count, current }, index) => index === 0 || count > 0 || current),
  });
  return [
    group('产业', 'industry', industries),
    group('村庄', 'village', villages),
    group('招聘', 'hiring', [{ name: '正在招聘', slug: '1' }]),
  ];
}
