import type { WithdrawalKind } from '@township/rules/review/round';
import { seenInstead } from '@township/rules/withdrawal-kinds';
import { formatMoment } from '@/ui/format';

interface Judged {
  record: object;
  /** ISO 8601. */
  at: string;
  takenBack?: WithdrawalKind | null;
}

/** What the moments of records are called, as the API answers them. */
interface Moments {
  displayDate?: string | null;
  pinnedUntil?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
}

/** What readers would not see at a moment, or see in a place that a page of its own does not show. */
export function standingOf({ record, at, takenBack }: Judged): string[] {
  const { displayDate, pinnedUntil, startsAt, endsAt }: Moments = record;
  const isLater = (moment: string) => new Date(moment) > new Date(at);
  const notes: string[] = [];
  const instead = takenBack && seenInstead[takenBack];
  if (instead) notes.push(`读者这时看不到这些内容：${instead}`);
  const begins = displayDate ?? startsAt;
  if (begins && isLater(begins)) notes.push(`这时还不显示，${formatMoment(begins)}起显示`);
  if (endsAt && !isLater(endsAt)) notes.push(`这时已经撤下，显示到${formatMoment(endsAt)}为止`);
  if (pinnedUntil) {
    const until = formatMoment(pinnedUntil);
    notes.push(isLater(pinnedUntil) ? `这时置顶，到${until}为止` : `置顶已在${until}结束`);
  }
  return notes;
}
