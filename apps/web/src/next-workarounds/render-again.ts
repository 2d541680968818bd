import { get } from 'node:http';
import { env } from '@/env';

/** Beyond it a rendering counts as failed, in ms; each of its reads has a limit of its own. */
const LONGEST_MS = 30_000;

/** Next's keys name the route before the page's own path: `/route-cache/APP_PAGE/<hash>/$/elder/honors`. */
export const pathOf = (key: string) => key.slice(key.indexOf('$') + 1);

/**
 * Renders a kept page again, and answers whether that went well. Next serves a page that is outdated either before it is
 * rendered or, when the rendering fails, not at all (vercel/next.js#76268): so the page cache asks this server for it,
 * in the way of Next's own on-demand revalidation, while the reader waits.
 */
export function renderAgain(key: string, renewalKey: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = get({
      // A connection of its own: one that is kept may be closed at this very moment.
      agent: false,
      signal: AbortSignal.timeout(LONGEST_MS),
      host: '127.0.0.1',
      port: env.PORT,
      // The page's path inside: the proxy stands aside for such a request.
      path: pathOf(key),
      headers: { 'x-prerender-revalidate': renewalKey },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      response.on('error', reject);
      response.on('end', () => resolve((response.statusCode ?? 500) < 500));
      response.resume();
    });
  });
}
