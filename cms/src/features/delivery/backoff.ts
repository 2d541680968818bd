const FIRST_MS = 1_000;
/** What a site waits at the most. */
export const LONGEST_WAIT_MS = 60_000;

/** Milliseconds to wait after the nth failure in a row: doubling, half of it random. */
export function backoff(failures: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return longest * (0.5 + Math.random() / 2);
}
