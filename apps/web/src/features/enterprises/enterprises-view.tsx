import type { EnterpriseSummary, Industry, VillageSummary } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { Filters } from '@/ui/filters';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { enterprisesUrl, listUrl } from '../urls';
import { enterpriseFilters, type EnterpriseFacets } from './enterprise-filters';
import { EnterpriseIndex } from './enterprise-list';
import { groupByIndustry, IndustryLedger } from './industry-ledger';

export interface EnterprisesViewProps {
  /** All enterprises of the town, by pinyin. */
  enterprises: EnterpriseSummary[];
  /** What is shown of those that the facets leave. */
  list: { items: EnterpriseSummary[]; page: number; pageCount: number; total: number };
  facets: EnterpriseFacets;
  industries: Industry[];
  villages: VillageSummary[];
}

/** How many of each industry the overview names. */
const OVERVIEW = 6;

/** All that the page shows: what is listed and, where nothing was chosen, what the overview names. */
export function shownEnterprises({
  enterprises,
  industries,
  list,
  facets,
}: Omit<EnterprisesViewProps, 'villages'>): EnterpriseSummary[] {
  if (list.page > 1 || Object.values(facets).some(Boolean)) return list.items;
  const groups = groupByIndustry(enterprises, industries);
  return [...list.items, ...groups.flatMap((group) => group.enterprises.slice(0, OVERVIEW))];
}

/** `东街村 · 食品加工 · 正在招聘`: what the chosen enterprises are called together; empty for all. */
export function enterprisesTitle({
  facets,
  industries,
  villages,
}: Pick<EnterprisesViewProps, 'facets' | 'industries' | 'villages'>): string {
  return [
    villages.find(({ slug }) => slug === facets.village)?.name,
    industries.find(({ slug }) => slug === facets.industry)?.name,
    facets.hiring && '正在招聘',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The directory of enterprises: the industries at first, then by what was chosen. */
export function EnterprisesView(props: EnterprisesViewProps) {
  const { enterprises, list, facets, industries, villages } = props;
  const title = enterprisesTitle(props);
  const industry = industries.find(({ slug }) => slug === facets.industry);
  const overview = title === '' && list.page === 1;
  return (
    <div className="wrap">
      <PageHead
        title={title || '企业名录'}
        lede={industry?.summary ?? `收录 ${enterprises.length} 家。没有核实的资料不写。`}
      />
      <Filters
        groups={enterpriseFilters(enterprises, facets, { industries, villages })}
        clearHref={enterprisesUrl}
      />
      {list.items.length === 0 ? (
        <EmptyState
          message="这里还没有企业的资料。可以换一个产业或村庄，也可以看看全部企业。"
          way={{ label: '全部企业', href: enterprisesUrl }}
        />
      ) : overview ? (
        <Overview {...props} />
      ) : (
        <>
          <p className="count">
            共 {list.total} 家
            {list.pageCount > 1 && `，第 ${list.page} 页，共 ${list.pageCount} 页`}
          </p>
          <EnterpriseIndex enterprises={list.items} heading="h2" />
        </>
      )}
      <Pager
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => listUrl(enterprisesUrl, { ...facets, page })}
      />
    </div>
  );
}

/** The industries, the town's pillars first; then all by name where the industries could not name all. */
function Overview({ enterprises, list, industries }: EnterprisesViewProps) {
  const groups = groupByIndustry(enterprises, industries);
  const complete = groups.every((group) => group.enterprises.length <= OVERVIEW);
  return (
    <>
      <IndustryLedger groups={groups} max={OVERVIEW} />
      {!complete && (
        <Section title="全部企业" id="all" lede="按拼音排列。">
          <EnterpriseIndex enterprises={list.items} heading="h3" />
        </Section>
      )}
    </>
  );
}
