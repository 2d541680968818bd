import type { HonorSummary } from '@township/client';
import { formatPartialDate } from '@township/rules/partial-date';
import { Day } from '@/ui/time';
import { knownDate } from './arrange';
import { isExpired } from './validity';

/** Who holds an honor: a village, an enterprise, or a name without a page. */
export const holderOf = (honor: HonorSummary): string | null =>
  honor.village?.name ?? honor.enterprise?.name ?? honor.holderName;

/** The day, month or year of the award, no finer than known; nothing when unknown. */
export function AwardDate({ honor }: { honor: HonorSummary }) {
  const date = knownDate(honor);
  if (!date) return null;
  return (
    <time dateTime={date}>
      {formatPartialDate({ date: honor.awardedOn, precision: honor.awardedPrecision })}
    </time>
  );
}

/** Until when an honor holds; one that has run out says so, quietly. */
export function Validity({ honor }: { honor: Pick<HonorSummary, 'validUntil'> }) {
  if (!honor.validUntil) return null;
  return (
    <span className="validity">
      {isExpired(honor) && <strong className="validity__expired">已过有效期</strong>}
      有效期至 <Day value={honor.validUntil} />
    </span>
  );
}
