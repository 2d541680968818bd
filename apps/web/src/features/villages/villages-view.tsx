import type { Town, VillageSummary } from '@township/client';
import type { VillageHoldings } from '@/cms';
import { EmptyState } from '@/ui/empty-state';
import { Filters } from '@/ui/filters';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { townUrl, villagesUrl } from '../urls';
import { FormerPlaces } from './former-places';
import { VillageDirectory } from './village-directory';
import { chosenEntries, villageEntries, type VillageFacets } from './village-entries';
import { villageFilters } from './village-filters';
import { VillageFinder } from './village-finder';
import { placedVillages, VillageSketch } from './village-sketch';
import { VillageTablets } from './village-tablets';

interface VillagesViewProps {
  town: Town;
  /** All of them, by statistical code. */
  villages: VillageSummary[];
  holdings: ReadonlyMap<string, VillageHoldings>;
  facets: VillageFacets;
}

/** All villages: an overview at a glance, a directory to find one by any of its names. */
export function VillagesView({ town, villages, holdings, facets }: VillagesViewProps) {
  const entries = villageEntries(villages, holdings);
  const chosen = chosenEntries(entries, facets);
  const unfiltered = chosen.length === entries.length;
  const byCode = villages.flatMap(({ slug }) => chosen.filter((one) => one.village.slug === slug));
  const placed = placedVillages(villages);
  return (
    <div className="wrap">
      <PageHead
        title={`${town.name}的村庄`}
        lede={villages.length > 0 ? `共 ${villages.length} 个行政村。` : undefined}
      />
      {villages.length === 0 ? (
        <EmptyState
          message="村庄资料正在整理，还没有发布。"
          way={{ label: `先认识${town.name}`, href: townUrl }}
        />
      ) : (
        <>
          <Filters groups={villageFilters(entries, facets)} clearHref={villagesUrl} />
          {chosen.length === 0 ? (
            <EmptyState
              message="没有这样的村。可以换一个字母或条件，也可以看看全部村庄。"
              way={{ label: '全部村庄', href: villagesUrl }}
            />
          ) : (
            <VillageFinder>
              {unfiltered && placed ? (
                <VillageSketch villages={placed} />
              ) : (
                <VillageTablets entries={byCode} />
              )}
              <div data-find-group>
                <Section title="村庄名录" id="directory" lede="按拼音排列。">
                  <VillageDirectory entries={chosen} />
                </Section>
              </div>
              {unfiltered && <FormerPlaces places={town.formerPlaces} />}
            </VillageFinder>
          )}
        </>
      )}
    </div>
  );
}
