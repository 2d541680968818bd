import type { HonorLevel, HonorSummary } from '@township/client';
import { Link } from '@/ui/link';
import { honorUrl } from '../urls';
import { levelName } from './levels';

interface HonorNeighboursProps {
  level: HonorLevel;
  previous: HonorSummary | null;
  next: HonorSummary | null;
}

/** The way on to the honors beside this one, within its level. */
export function HonorNeighbours({ level, previous, next }: HonorNeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={`其他${levelName[level]}荣誉`}>
      {previous && (
        <Link className="neighbours__link" href={honorUrl(previous)} rel="prev">
          <span className="neighbours__label">上一项{levelName[level]}荣誉</span>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link className="neighbours__link neighbours__link--next" href={honorUrl(next)} rel="next">
          <span className="neighbours__label">下一项{levelName[level]}荣誉</span>
          {next.title}
        </Link>
      )}
    </nav>
  );
}
