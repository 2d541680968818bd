import { dayInChina } from './china-day';

/** A stretch of time: its first moment is not part of it, its last one is. */
export interface Stretch {
  after: Date;
  until: Date;
}

/** Which values of a field came true within a stretch; operators as in Strapi's filter language. */
export interface Boundaries {
  /** A moment, which came. */
  moment: { $gt: Date; $lte: Date };
  /** A day (`YYYY-MM-DD`), which began in China. */
  dayBegan: { $gt: string; $lte: string };
  /** A day, which ended in China. */
  dayEnded: { $gte: string; $lt: string };
}

/** The boundaries that lie within a stretch of time, each in one stretch only when stretches follow each other. */
export function boundariesWithin({ after, until }: Stretch): Boundaries {
  const [before, now] = [dayInChina(after), dayInChina(until)];
  return {
    moment: { $gt: after, $lte: until },
    dayBegan: { $gt: before, $lte: now },
    dayEnded: { $gte: before, $lt: now },
  };
}
