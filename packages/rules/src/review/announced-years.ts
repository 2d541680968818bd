import { dayInChina } from '../china-day';
import { isAnnounced, type WorkingTime } from './working-time';

/** The State Council announces a year's holidays in November of the year before. */
const KNOWN_FROM_MONTH = 12;

/** Years whose holidays should be known by now and are not: this one, from December on the next one too. */
export function missingYears(time: WorkingTime, now: Date): number[] {
  const [year = 0, month = 0] = dayInChina(now).split('-').map(Number);
  const expected = month >= KNOWN_FROM_MONTH ? [year, year + 1] : [year];
  return expected.filter((one) => !isAnnounced(time, one));
}
