import type * as limiters from 'rate-limiter-flexible';

/** Loaded where limits are counted: they take 10 MB. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const loadLimiters = () => require('rate-limiter-flexible') as typeof limiters;
