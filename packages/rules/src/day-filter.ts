import { endOfDay, startOfDay } from './china-day';

export const COMPARISONS = ['$eq', '$ne', '$lt', '$lte', '$gt', '$gte'] as const;

/** An operator of Strapi's filter language that compares with one value. */
export type Comparison = (typeof COMPARISONS)[number];

/** A span of time, open where it has no bound. */
export interface Span {
  $gte?: Date;
  $lt?: Date;
}

/**
 * What comparing a moment with a bare day (`YYYY-MM-DD`) means: the day is China's, and a whole one. `$lte` holds all
 * of it, `$gt` begins after it, `$eq` is any moment of it.
 *
 * @returns spans, of which the moment lies in one
 */
export function momentsOf(comparison: Comparison, day: string): Span[] {
  const [start, end] = [startOfDay(day), endOfDay(day)];
  const spans: Record<Comparison, Span[]> = {
    $eq: [{ $gte: start, $lt: end }],
    $ne: [{ $lt: start }, { $gte: end }],
    $lt: [{ $lt: start }],
    $lte: [{ $lt: end }],
    $gt: [{ $gte: end }],
    $gte: [{ $gte: start }],
  };
  return spans[comparison];
}
