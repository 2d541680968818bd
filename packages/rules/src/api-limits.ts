/** How many times more than anyone who has a key may ask: keys come in two sizes. */
export const KEY_TIMES = { usual: 10, much: 50 } as const;

/** So much may be asked of the API in so many seconds. */
export interface ApiLimit {
  requests: number;
  seconds: number;
}

/** Reads the field `RateLimit-Policy` as the API writes it, `"reads";q=200;w=5`; null when it says nothing. */
export function readPolicy(field: string | null): ApiLimit | null {
  const [, requests, seconds] = /^"[^"]+";q=(\d+);w=(\d+)$/.exec(field ?? '') ?? [];
  return requests && seconds ? { requests: Number(requests), seconds: Number(seconds) } : null;
}
