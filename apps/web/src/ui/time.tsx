import { formatDay, formatMoment, isoDay } from './format';

/** A calendar day in Chinese, read by machines through `datetime`. */
export function Day({ value }: { value: string }) {
  return <time dateTime={isoDay(value)}>{formatDay(value)}</time>;
}

/** A day and the time of it, as the clock in China shows them. */
export function Moment({ value }: { value: string }) {
  return <time dateTime={value}>{formatMoment(value)}</time>;
}
