import { isoDay } from '@/ui/format';

/** Days on which the site is shown in grey, both included: `2026-04-04`. */
interface GreyPeriod {
  startsOn: string;
  endsOn: string;
}

/** Whether the calendar day in China is one of these. */
export function isGreyDay(periods: readonly GreyPeriod[], now: Date): boolean {
  const today = isoDay(now.toISOString());
  return periods.some(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
}
