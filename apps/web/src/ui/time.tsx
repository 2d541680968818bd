import { formatDay, isoDay } from './format';

/** A calendar day in Chinese, read by machines through `datetime`. */
export function Day({ value }: { value: string }) {
  return <time dateTime={isoDay(value)}>{formatDay(value)}</time>;
}
