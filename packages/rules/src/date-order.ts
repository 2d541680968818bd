import { parseCalendarDate } from './calendar-date';
import { accept, refuse, type RuleResult } from './result';

/** A date field: `YYYY-MM-DD` or empty, with the label that staff see. */
export interface LabelledDate {
  label: string;
  date: string | null | undefined;
}

/** Checks that `first` is not after `last`; the same day is in order, and so is a date left empty. */
export function checkDateOrder(first: LabelledDate, last: LabelledDate): RuleResult<null> {
  for (const { label, date } of [first, last]) {
    if (date && !parseCalendarDate(date)) return refuse(`“${label}”不是真实存在的日期`);
  }
  // ISO dates sort as text.
  if (first.date && last.date && first.date > last.date) {
    return refuse(`“${last.label}”不能早于“${first.label}”`);
  }
  return accept(null);
}
