import { dayInChina, endOfDay, startOfDay } from './china-day';

/** A time between two moments: the first is not part of it, the last is. */
export interface Interval {
  after: Date;
  until: Date;
}

/** Which values of a field came due within an interval; operators as in Strapi's filter language. */
export interface Due {
  /** A moment, which came. */
  moment: { $gt: Date; $lte: Date };
  /** A day (`YYYY-MM-DD`), which began in China. */
  dayBegan: { $gt: string; $lte: string };
  /** A day, which ended in China. */
  dayEnded: { $gte: string; $lt: string };
}

/** What is due within an interval; of intervals that follow each other, everything is due in one only. */
export function dueWithin({ after, until }: Interval): Due {
  const [before, now] = [dayInChina(after), dayInChina(until)];
  return {
    moment: { $gt: after, $lte: until },
    dayBegan: { $gt: before, $lte: now },
    dayEnded: { $gte: before, $lt: now },
  };
}

interface Coming {
  /** Which values are still to come; operators as in Strapi's filter language. */
  condition(after: Date): object;
  /** When a value comes. */
  at(value: string | Date): Date;
}

/** What comes after a moment, for each kind of time. */
export const coming: Readonly<Record<keyof Due, Coming>> = {
  moment: {
    condition: (after) => ({ $gt: after }),
    at: (moment) => new Date(moment),
  },
  dayBegan: {
    condition: (after) => ({ $gt: dayInChina(after) }),
    at: (day) => startOfDay(String(day)),
  },
  dayEnded: {
    condition: (after) => ({ $gte: dayInChina(after) }),
    at: (day) => endOfDay(String(day)),
  },
};
