import { Link } from '@/ui/link';
import { villagesUrl, villageUrl } from '../urls';

interface Named {
  name: string;
  slug: string;
}

/** A village's place on the list of the town. */
export interface ListPlace {
  /** From 1. */
  number: number;
  total: number;
  previous: Named | null;
  next: Named | null;
}

/** Where the village stands among all, which are ordered by code; null when it is not among them. */
export function placeOnList(villages: Named[], slug: string): ListPlace | null {
  const index = villages.findIndex((one) => one.slug === slug);
  if (index < 0) return null;
  return {
    number: index + 1,
    total: villages.length,
    previous: villages[index - 1] ?? null,
    next: villages[index + 1] ?? null,
  };
}

/** The villages before and after this one, by code. */
export function VillageNeighbours({ previous, next, total }: ListPlace) {
  return (
    <nav className="steps" aria-label="上一个村与下一个村">
      {previous && (
        <Link className="steps__step" href={villageUrl(previous)} rel="prev">
          <span className="steps__label">上一个村</span>
          <span className="steps__name">{previous.name}</span>
        </Link>
      )}
      <Link className="steps__all" href={villagesUrl}>
        全部 {total} 个村
      </Link>
      {next && (
        <Link className="steps__step steps__step--next" href={villageUrl(next)} rel="next">
          <span className="steps__label">下一个村</span>
          <span className="steps__name">{next.name}</span>
        </Link>
      )}
    </nav>
  );
}
