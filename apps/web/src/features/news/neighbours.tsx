import type { ArticleSummary } from '@township/client';
import { Link } from '@/ui/link';
import { articleUrl } from '../urls';

interface NeighboursProps {
  /** The older one. */
  previous: ArticleSummary | null;
  /** The newer one. */
  next: ArticleSummary | null;
}

/** The way on to the older and the newer article. */
export function Neighbours({ previous, next }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label="上一篇与下一篇">
      {previous && (
        <Link className="neighbours__link" href={articleUrl(previous)} rel="prev">
          <span className="neighbours__label">上一篇</span>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link
          className="neighbours__link neighbours__link--next"
          href={articleUrl(next)}
          rel="next"
        >
          <span className="neighbours__label">下一篇</span>
          {next.title}
        </Link>
      )}
    </nav>
  );
}
