const FIRST_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A moment that lies farther ahead was written by a clock that has been put back since; two looks at one clock are never so far apart. */
export const IMPLAUSIBLE_WAIT_MS = 2 * LONGEST_WAIT_MS;

/** Milliseconds to wait after the nth failure in a row: doubling, half of it random. */
export function backoff(failures: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return longest * (0.5 + Math.random() / 2);
}
