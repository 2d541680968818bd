import { isoDay } from '@/ui/format';

/** The calendar day in China. */
const today = () => isoDay(new Date().toISOString());

/** Whether an honor's last valid day is over; one without such a day does not expire. */
export const isExpired = (
  { validUntil }: { validUntil: string | null },
  day: string = today(),
): boolean => validUntil !== null && validUntil < day;
