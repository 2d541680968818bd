import { env } from '@/env';
import { DEFAULT_READING, formatReading, MODES, READING_COOKIE } from '@/features/reading/reading';
import type { Visit } from '../../queries';
import { recentlyRead } from './recently-read';

/** Pages rendered at the same time: the CMS answers visitors too. */
const AT_ONCE = 4;
const ATTEMPTS = 10;
const PAUSE_MS = 50;
/** Pages in both modes that a change of every page renders again; the others follow with their next visitor. */
const RECENTLY_READ = 200;

type Queue = Map<string, Visit>;

/** Visits that wait for their turn, in order; a page asked for twice is rendered once. */
const named: Queue = new Map();
/** Those that wait until no change has named a page. */
const recent: Queue = new Map();
let workers: Promise<unknown> | null = null;

/**
 * Asks this server for pages, in each reading mode, until it answers them freshly rendered, so that no visitor gets
 * the old ones. A page that cannot be rendered now is left to its next visitor.
 */
export const warm = (paths: readonly string[]): Promise<void> =>
  visitAll(
    named,
    MODES.flatMap((mode) => paths.map((path) => ({ path, mode }))),
  );

/** The same for the pages that readers asked for most recently. */
export const warmRecentlyRead = (): Promise<void> => visitAll(recent, recentlyRead(RECENTLY_READ));

async function visitAll(queue: Queue, visits: readonly Visit[]): Promise<void> {
  for (const visit of visits) queue.set(`${visit.mode} ${visit.path}`, visit);
  workers ??= Promise.all(Array.from({ length: AT_ONCE }, work)).finally(() => {
    workers = null;
  });
  await workers;
}

async function work(): Promise<void> {
  for (let visit = next(); visit; visit = next()) await pay(visit).catch(() => undefined);
}

function next(): Visit | undefined {
  for (const queue of [named, recent]) {
    for (const [key, visit] of queue) {
      queue.delete(key);
      return visit;
    }
  }
  return undefined;
}

async function pay({ path, mode }: Visit): Promise<void> {
  const url = `http://127.0.0.1:${env.PORT}${path}`;
  const cookie = `${READING_COOKIE}=${formatReading({ ...DEFAULT_READING, mode })}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const response = await fetch(url, {
      cache: 'no-store',
      headers: { Cookie: cookie },
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    if (response.headers.get('x-nextjs-cache') !== 'STALE') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
