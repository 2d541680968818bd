/** Runs a job when it is its turn. */
export type Turn = <T>(job: () => Promise<T>) => Promise<T>;

let last: Promise<unknown> = Promise.resolve();

/** One job after the other: however many pictures arrive at once, only one is in memory. */
export const oneAtATime: Turn = (job) => {
  const run = last.then(job);
  last = run.catch(() => undefined);
  return run;
};
