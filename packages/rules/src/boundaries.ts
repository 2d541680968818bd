/** China has one time zone, eight hours ahead of UTC, and no summer time. */
const OFFSET_MS = 8 * 3_600_000;

/** The calendar day in China at a moment, `YYYY-MM-DD`. */
export const dayInChina = (moment: Date): string =>
  new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);

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
