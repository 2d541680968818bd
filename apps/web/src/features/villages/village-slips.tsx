import { Link } from '@/ui/link';
import { villageUrl } from '../urls';
import type { VillageEntry } from './village-entries';

interface VillageSlipsProps {
  /** In the order of their codes. */
  entries: VillageEntry[];
}

/** 名牌: each village a slip with its name set downwards. A sketch of order alone: it says nothing about places. */
export function VillageSlips({ entries }: VillageSlipsProps) {
  return (
    <figure className="slips" data-find-group>
      <ol className="slips__list">
        {entries.map(({ village, honors, news, findable }) => (
          <li key={village.slug} data-find={findable}>
            <Link className="slip" href={villageUrl(village)}>
              <span className="slip__code" aria-hidden="true">
                {village.code.slice(-3)}
              </span>
              <span className="slip__name">{village.name}</span>
              <span className="slip__facts">
                {honors > 0 && <span className="slip__honor">荣誉 {honors}</span>}
                {news > 0 && <span>资讯 {news}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <figcaption className="slips__caption">按统计用区划代码排列，不表示位置和界线。</figcaption>
    </figure>
  );
}
