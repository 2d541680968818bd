import { WarmUp } from '@township/page-cache';
import { env } from '@/env';
import {
  DEFAULT_PREFERENCES,
  formatPreferences,
  MODES,
  READING_COOKIE,
} from '@/features/reading/preferences';
import type { Mode } from '@/features/reading/preferences';
import { pageCache } from '@/next-workarounds/page-cache';

/** Kept pages that one change renders again ahead of their readers, those read last first. */
const RECENTLY_READ = 60;

const warmUp = new WarmUp();

/**
 * Renders ahead the pages that a change names, in each reading mode, and then those that depend on it and
 * were read last. This only saves readers the wait; the page cache ensures that nobody gets an outdated page.
 */
export async function warm(paths: readonly string[]): Promise<void> {
  const cache = pageCache();
  const named = MODES.flatMap((mode) =>
    paths.map((path) => ({ name: `${mode} ${path}`, run: () => visit(path, mode) })),
  );
  const kept = (cache?.outdated(RECENTLY_READ) ?? []).map((key) => ({
    name: key,
    run: async () => void (await cache?.get(key)),
  }));
  await warmUp.ask([...named, ...kept]);
}

/** A page that cannot be rendered now is left to its next reader. */
async function visit(path: string, mode: Mode): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${env.PORT}${path}`, {
    cache: 'no-store',
    headers: { Cookie: `${READING_COOKIE}=${formatPreferences({ ...DEFAULT_PREFERENCES, mode })}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  });
  await response.arrayBuffer();
}
