import { Link } from '@/ui/link';
import { villageUrl } from '../urls';
import type { VillageEntry } from './village-entries';

interface VillageTabletsProps {
  /** In the order of their codes. */
  entries: VillageEntry[];
}

/** 名牌: each village a tablet with its name set downwards. A sketch of order alone: it says nothing about places. */
export function VillageTablets({ entries }: VillageTabletsProps) {
  return (
    <figure className="tablets" data-find-group>
      <ol className="tablets__list">
        {entries.map(({ village, honors, news, findable }) => (
          <li key={village.slug} data-find={findable}>
            <Link className="tablet" href={villageUrl(village)}>
              <span className="tablet__code" aria-hidden="true">
                {village.code.slice(-3)}
              </span>
              <span className="tablet__name">{village.name}</span>
              <span className="tablet__facts">
                {honors > 0 && <span className="tablet__honor">荣誉 {honors}</span>}
                {news > 0 && <span>资讯 {news}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <figcaption className="tablets__caption">按统计用区划代码排列，不表示位置和界线。</figcaption>
    </figure>
  );
}
