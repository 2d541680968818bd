import type { EnterpriseSummary, Industry, VillageSummary } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { Filters } from '@/ui/filters';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { enterprisesUrl, listUrl } from '../urls';
import { EnterpriseList } from './enterprise-list';
import { groupByIndustry, IndustryLedger } from './industry-ledger';

/** The facets of the directory, as they stand in its address. */
export interface EnterpriseFacets {
  industry?: string;
  village?: string;
}

interface EnterprisesViewProps {
  list: { items: EnterpriseSummary[]; page: number; pageCount: number; total: number };
  facets: EnterpriseFacets;
  industries: Industry[];
  villages: VillageSummary[];
}

const facetOptions = (
  facets: EnterpriseFacets,
  facet: keyof EnterpriseFacets,
  choices: { slug: string; name: string }[],
) =>
  [{ name: '全部', slug: undefined }, ...choices].map(({ name, slug }) => ({
    label: name,
    href: listUrl(enterprisesUrl, { ...facets, [facet]: slug }),
    current: facets[facet] === slug,
  }));

/** The directory of enterprises: by industry at first, then by what was chosen. */
export function EnterprisesView({ list, facets, industries, villages }: EnterprisesViewProps) {
  const industry = industries.find(({ slug }) => slug === facets.industry);
  const village = villages.find(({ slug }) => slug === facets.village);
  const unfiltered = !facets.industry && !facets.village && list.pageCount <= 1;
  return (
    <div className="wrap">
      <PageHead
        title={[village?.name, industry?.name].filter(Boolean).join(' · ') || '企业名录'}
        lede={industry?.summary ?? `共 ${list.total} 家。没有核实的资料不写。`}
      />
      <Filters
        groups={[
          { label: '产业', options: facetOptions(facets, 'industry', industries) },
          { label: '村庄', options: facetOptions(facets, 'village', villages) },
        ]}
      />
      {list.items.length === 0 ? (
        <EmptyState
          message="这里还没有企业的资料。可以换一个产业或村庄，也可以看看全部企业。"
          way={{ label: '全部企业', href: enterprisesUrl }}
        />
      ) : unfiltered ? (
        <IndustryLedger groups={groupByIndustry(list.items, industries)} />
      ) : (
        <EnterpriseList enterprises={list.items} />
      )}
      <Pager
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => listUrl(enterprisesUrl, { ...facets, page })}
      />
    </div>
  );
}
