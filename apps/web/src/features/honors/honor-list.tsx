import type { HonorSummary } from '@township/client';
import { Link } from '@/ui/link';
import { Seal } from '@/ui/marks';
import { honorUrl } from '../urls';
import { AwardDate, holderOf, Validity } from './award';
import { knownDate } from './arrange';
import { levelMark, levelName } from './levels';

/** Honors with the seal of their level: who holds each, who awarded it, when, until when. */
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
            <HonorMeta honor={honor} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What is known of an award, in a line. */
export function HonorMeta({ honor }: { honor: HonorSummary }) {
  const known = [
    holderOf(honor),
    honor.issuer,
    knownDate(honor) && <AwardDate honor={honor} />,
    honor.validUntil && <Validity honor={honor} />,
  ].filter(Boolean);
  return (
    <p className="honors__meta">
      <span className="visually-hidden">{levelName[honor.level]}，</span>
      {known.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </p>
  );
}
