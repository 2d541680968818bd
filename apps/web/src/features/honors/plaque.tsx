import type { HonorSummary } from '@township/client';
import { Link } from '@/ui/link';
import { honorUrl } from '../urls';
import { AwardDate, holderOf, Validity } from './award';
import { isExpired } from './validity';

/** 匾: an honor on the wall, signed by who awarded it and when, as far as that is known. */
export function Plaque({ honor }: { honor: HonorSummary }) {
  const quiet = isExpired(honor) ? ' plaque--expired' : '';
  return (
    <article className={`plaque plaque--${honor.level}${quiet}`}>
      <h3 className="plaque__title">
        <Link className="plaque__link" href={honorUrl(honor)}>
          {honor.title}
        </Link>
      </h3>
      <p className="plaque__holder">{holderOf(honor)}</p>
      <p className="plaque__signature">
        {honor.issuer && <span>{honor.issuer}</span>}
        <AwardDate honor={honor} />
        <Validity honor={honor} />
      </p>
    </article>
  );
}
