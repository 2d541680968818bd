import type { HonorSummary } from '@township/client';
import { formatPartialDate } from '@township/rules/partial-date';
import { clip } from '@/ui/format';
import { Link } from '@/ui/link';
import { levelName } from '../honors/levels';
import { honorUrl } from '../urls';

/** Characters that a seal takes. */
const CUT = 24;

/** 印: honors as seals, national ones cut white on vermilion, the others vermilion on paper. */
export function HonorSeals({ honors }: { honors: HonorSummary[] }) {
  return (
    <ul className="seals">
      {honors.map((honor) => (
        <li key={honor.slug} className="seals__item">
          <Link
            className={`seals__seal ${honor.level === 'national' ? 'seals__seal--white' : ''}`}
            href={honorUrl(honor)}
          >
            {clip(honor.title, CUT)}
          </Link>
          <p className="seals__meta">{metaOf(honor)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Level, holder when it is not the town itself, date: as far as they are known. */
function metaOf(honor: HonorSummary): string {
  const date = formatPartialDate({ date: honor.awardedOn, precision: honor.awardedPrecision });
  const holder = honor.village?.name ?? honor.enterprise?.name;
  return [levelName[honor.level], holder, date].filter(Boolean).join(' · ');
}
