import type { VillageSummary } from '@township/client';
import { Link } from '@/ui/link';
import { villageUrl } from '../urls';

/** Each village with its code, former names and a few words. */
export function VillageDirectory({ villages }: { villages: VillageSummary[] }) {
  return (
    <ul className="directory">
      {villages.map((village) => (
        <li key={village.slug} className="directory__item">
          <h3 className="directory__name">
            <Link href={villageUrl(village)}>{village.name}</Link>
          </h3>
          {village.summary && <p className="directory__text">{village.summary}</p>}
          <p className="directory__meta">
            代码 {village.code}
            {village.formerNames.length > 0 &&
              `，曾用名 ${village.formerNames.map(({ name }) => name).join('、')}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
