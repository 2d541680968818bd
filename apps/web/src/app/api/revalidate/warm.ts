import { env } from '@/env';

/** Pages rendered at the same time: the CMS answers visitors too. */
const AT_ONCE = 4;
const ATTEMPTS = 10;
const PAUSE_MS = 50;

/** Paths that wait for their turn, in order; a path asked for twice is rendered once. */
const waiting = new Set<string>();
let workers: Promise<unknown> | null = null;

/**
 * Asks this server for pages until it answers them freshly rendered, so that no visitor gets the old ones.
 * A page that cannot be rendered now is left to its next visitor.
 */
export async function warm(paths: readonly string[]): Promise<void> {
  for (const path of paths) waiting.add(path);
  workers ??= Promise.all(Array.from({ length: AT_ONCE }, work)).finally(() => {
    workers = null;
  });
  await workers;
}

async function work(): Promise<void> {
  for (const path of waiting) {
    waiting.delete(path);
    await visit(path).catch(() => undefined);
  }
}

async function visit(path: string): Promise<void> {
  const url = `http://127.0.0.1:${env.PORT}${path}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const response = await fetch(url, {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    if (response.headers.get('x-nextjs-cache') !== 'STALE') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
