import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DiskStore, PageCache } from '@township/page-cache';
import { env } from '@/env';
import { renderAgain } from './render-again';

/** As cache-handler.mjs takes it from there. */
interface Shared {
  cache: PageCache<unknown>;
  /** A secret header, sent only by requests to render a kept page again. */
  renewalKey: string;
}

/**
 * The server's start, pages, route handlers and the cache handler are bundled or loaded apart from each
 * other, each with its own modules (vercel/next.js#65350, open): what they share is stored here.
 */
const NAME = Symbol.for('township.pageCache');
const shared = globalThis as { [NAME]?: Shared };

const log = (pageCache: string) => void process.stderr.write(`${JSON.stringify({ pageCache })}\n`);

/** None in tests and while the site is built. */
export const pageCache = (): PageCache<unknown> | undefined => shared[NAME]?.cache;

/** To be called once, before the server answers. */
export async function openPageCache(): Promise<void> {
  const [version, renewalKey] = await Promise.all([read('BUILD_ID'), readRenewalKey()]);
  const store = await DiskStore.open({
    dir: env.PAGE_CACHE_DIR,
    version,
    onRefused: (error) => log(`kept pages cannot be written: ${String(error)}`),
  });
  const cache = await PageCache.open<unknown>({
    store,
    render: (key) => renderAgain(key, renewalKey),
    onSource: (silent) =>
      log(silent ? 'the CMS does not answer: the last good pages are served' : 'the CMS answers'),
  });
  shared[NAME] ??= { cache, renewalKey };
}

const read = (file: string) =>
  readFile(path.join(/*turbopackIgnore: true*/ process.cwd(), '.next', file), 'utf8');

async function readRenewalKey(): Promise<string> {
  const manifest = JSON.parse(await read('prerender-manifest.json')) as {
    preview: { previewModeId: string };
  };
  return manifest.preview.previewModeId;
}
