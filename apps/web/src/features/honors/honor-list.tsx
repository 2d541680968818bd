import type { HonorSummary } from '@township/client';
import { formatPartialDate } from '@township/rules/partial-date';
import { Link } from '@/ui/link';
import { Seal } from '@/ui/marks';
import { honorUrl } from '../urls';
import { levelMark, levelName } from './levels';

/** Who holds an honor: a village, an enterprise, or a name without a page. */
export const holderOf = (honor: HonorSummary): string | null =>
  honor.village?.name ?? honor.enterprise?.name ?? honor.holderName;

/** Holder, issuer and date of an honor, as far as they are known. */
export function awardLine(honor: HonorSummary): string {
  const date = formatPartialDate({ date: honor.awardedOn, precision: honor.awardedPrecision });
  return [holderOf(honor), honor.issuer, date].filter(Boolean).join(' · ');
}

/** Honors with the seal of their level. */
export function HonorList({ honors }: { honors: HonorSummary[] }) {
  return (
    <ul className="honors">
      {honors.map((honor) => (
        <li key={honor.slug} className="honors__item">
          <Seal name={levelMark[honor.level]} />
          <div>
            <p className="honors__title">
              <Link href={honorUrl(honor)}>{honor.title}</Link>
            </p>
            <p className="honors__meta">
              <span className="visually-hidden">{levelName[honor.level]}，</span>
              {awardLine(honor)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
