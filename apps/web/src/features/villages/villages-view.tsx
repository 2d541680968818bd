import type { Town, VillageSummary } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Names } from '../names';
import { townUrl } from '../urls';
import { VillageDirectory } from './village-directory';
import { VillageGrid } from './village-grid';

/** All villages: the case of type to find one by its name, the directory to read about each. */
export function VillagesView({ town, villages }: { town: Town; villages: VillageSummary[] }) {
  return (
    <div className="wrap">
      <PageHead
        title={`${town.name}的村庄`}
        lede={
          villages.length > 0 ? `共 ${villages.length} 个行政村，按统计用区划代码排列。` : undefined
        }
      />
      {villages.length > 0 ? (
        <>
          <VillageGrid villages={villages} />
          <Section title="村庄名录" id="directory">
            <VillageDirectory villages={villages} />
          </Section>
        </>
      ) : (
        <EmptyState
          message="村庄资料正在整理，还没有发布。"
          way={{ label: `先认识${town.name}`, href: townUrl }}
        />
      )}
      {town.formerPlaces.length > 0 && (
        <Section title="旧地名" id="former-places" lede="曾在名单上、现在不再单列的村名。">
          <Names names={town.formerPlaces} />
        </Section>
      )}
    </div>
  );
}
