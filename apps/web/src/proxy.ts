import { NextResponse, type NextRequest } from 'next/server';
import { variantSegment } from '@/app/queries';
import { siteHeader } from '@/cms/site-header';
import { env } from '@/env';
import { parsePreferences, READING_COOKIE } from '@/features/reading/preferences';
import { correctionUrl, searchUrl } from '@/features/urls';

/**
 * Uploaded files and the public API come from the site's own origin; the CMS may have a private address.
 * Cookies are removed, so that nobody acts as staff here: on one host, the admin's cookies arrive here too.
 */
function toCms(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.delete('cookie');
  // The CMS limits by the address in X-Forwarded-For, and believes it of a site alone.
  for (const [name, value] of Object.entries(siteHeader())) headers.set(name, value);
  return NextResponse.rewrite(new URL(pathname + search, env.CMS_URL), { request: { headers } });
}

/**
 * Files that are made from content and cached like pages, the same for every reader. A folder with the
 * sitemap's own name would be rendered during the build, when there is no CMS.
 */
function fileOf(pathname: string): string | null {
  if (pathname === '/sitemap.xml') return '/-/urlset';
  const part = /^\/sitemap-([a-z]+-\d+)\.xml$/.exec(pathname)?.[1];
  if (part) return `/-/urlset/${part}`;
  if (pathname === '/llms.txt') return '/-/llms';
  if (pathname === '/manifest.webmanifest') return '/-/manifest';
  // Feeds, pictures of pages, the town's icons.
  const inOwnFolder = /^\/(?:og\/|icons\/|feeds\/.+\.(?:rss|atom|json)$)/.test(pathname);
  return inOwnFolder ? `/-${pathname}` : null;
}

/** See src/app/queries.ts: /news?page=2 → /page=2/news, / → /-, and / in elder mode → /elder. */
function toPage(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const { mode } = parsePreferences(request.cookies.get(READING_COOKIE)?.value);
  const segment = variantSegment(pathname, searchParams, mode);
  const missing = `/${variantSegment('/404', searchParams, mode)}/404`;
  const page = segment === null ? missing : `/${segment}${pathname === '/' ? '' : pathname}`;
  // Search texts must not become cached pages: they stay out of the path.
  const search = pathname === searchUrl() ? request.nextUrl.search : '';
  // One address, two pages: caches outside keep them apart.
  return rewriteTo(request, page, search, { headers: { Vary: 'Cookie' } });
}

function rewriteTo(
  request: NextRequest,
  pathname: string,
  search = '',
  init?: ResponseInit,
): NextResponse {
  const url = request.nextUrl.clone();
  url.search = search;
  url.pathname = pathname;
  return NextResponse.rewrite(url, init);
}

/** The worker that keeps read pages on the device, or the one that takes it off again. */
function toWorker(request: NextRequest): NextResponse {
  return env.OFFLINE_PAGES ? NextResponse.next() : rewriteTo(request, '/sw/remove.js');
}

/**
 * Former addresses of the site's own endpoints, from before all of `/api/` was the CMS's: pages in open tabs
 * and workers on readers' devices still use them, and so does a CMS that is not updated yet.
 */
const FORMER_ENDPOINT = /^\/api(\/(?:reading|revalidate|views\/[^/]+))$/;

/** Former workers' question for what has changed: the CMS's own is asked with a cursor. */
const isFormerChanges = ({ pathname, searchParams }: URL) =>
  pathname === '/api/changes' && searchParams.has('since');

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const former = isFormerChanges(request.nextUrl)
    ? '/changes'
    : FORMER_ENDPOINT.exec(pathname)?.[1];
  if (former) return rewriteTo(request, `/site${former}`, request.nextUrl.search);
  if (/^\/(?:uploads|api)\//.test(`${pathname}/`)) return toCms(request);
  if (pathname === '/sw.js') return toWorker(request);
  // The form is posted to the address of its page, and only a route handler can take a post.
  if (pathname === correctionUrl() && request.method === 'POST') {
    return rewriteTo(request, '/site/corrections');
  }
  const file = fileOf(pathname);
  return file ? rewriteTo(request, file) : toPage(request);
}

export const config = {
  matcher: [
    '/((?!_next/|site/|sw/|preview/|robots\\.txt$|reading\\.css$|favicon\\.ico$|icon\\.svg$).*)',
  ],
};
