import type { VillageSummary } from '@township/client';
import { Link } from '@/ui/link';
import { villageUrl } from '../urls';

/** 字盘: the villages set like a case of type, each by its first character. */
export function VillageGrid({ villages }: { villages: Pick<VillageSummary, 'slug' | 'name'>[] }) {
  return (
    <ul className="type-case">
      {villages.map((village) => (
        <li key={village.slug}>
          <Link className="type-cell" href={villageUrl(village)}>
            <span className="type-cell__sort" aria-hidden="true">
              {[...village.name][0]}
            </span>
            <span className="type-cell__name">{village.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
