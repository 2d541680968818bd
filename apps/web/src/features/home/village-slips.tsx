import type { VillageSummary } from '@township/client';
import { Link } from '@/ui/link';
import { villageUrl } from '../urls';

/** 东街村 → 东街 and 村: what tells villages apart is set larger. */
function parts(name: string): { own: string; kind: string } {
  const kind = /(?<=.)(?:村|社区)$/u.exec(name)?.[0] ?? '';
  return { own: name.slice(0, name.length - kind.length), kind };
}

/** Characters that fit a slip in large type. */
const LARGE = 4;

/** 竹简: the villages' names upright side by side, like slips of a bamboo book. */
export function VillageSlips({ villages }: { villages: Pick<VillageSummary, 'slug' | 'name'>[] }) {
  return (
    <ul className="slips">
      {villages.map((village) => {
        const { own, kind } = parts(village.name);
        return (
          <li key={village.slug} className="slips__item">
            <Link className="slip" href={villageUrl(village)}>
              <span className={`slip__name ${[...own].length > LARGE ? 'slip__name--long' : ''}`}>
                {own}
                {kind && <span className="slip__kind">{kind}</span>}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
