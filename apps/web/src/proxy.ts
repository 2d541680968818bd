import { NextResponse, type NextRequest } from 'next/server';
import { variantSegment } from '@/app/queries';
import { env } from '@/env';
import { parseReading, READING_COOKIE } from '@/features/reading/reading';
import { correctionUrl } from '@/features/urls';

/** Uploaded files come from the site's own origin; the CMS may stand on a private address. */
function toCms(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  return NextResponse.rewrite(new URL(pathname + search, env.CMS_URL));
}

/**
 * Files that are made from content and kept like pages, the same ones for every reader.
 * A folder of the sitemap's own name would be built ahead, when there is no CMS.
 */
const FILES: Record<string, string> = { '/sitemap.xml': '/-/urlset' };

/** See src/app/queries.ts: /news?page=2 → /page=2/news, / → /-, and / in elder mode → /elder. */
function toPage(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const { mode } = parseReading(request.cookies.get(READING_COOKIE)?.value);
  const segment = variantSegment(pathname, searchParams, mode);
  const missing = `/${variantSegment('/404', searchParams, mode)}/404`;
  const page = segment === null ? missing : `/${segment}${pathname === '/' ? '' : pathname}`;
  // One address, two pages: caches outside keep them apart.
  return rewriteTo(request, page, { headers: { Vary: 'Cookie' } });
}

function rewriteTo(request: NextRequest, pathname: string, init?: ResponseInit): NextResponse {
  const url = request.nextUrl.clone();
  url.search = '';
  url.pathname = pathname;
  return NextResponse.rewrite(url, init);
}

/** The worker that keeps read pages on the device, or the one that takes it off again. */
function toWorker(request: NextRequest): NextResponse {
  return env.OFFLINE_PAGES ? NextResponse.next() : rewriteTo(request, '/sw/remove.js');
}

/** Pictures of pages and the town's icons: one for all readers, in folders of their own names. */
const isDrawn = (pathname: string): boolean => /^\/(?:og|icons)\//.test(pathname);

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith('/uploads/')) return toCms(request);
  if (pathname === '/sw.js') return toWorker(request);
  if (isDrawn(pathname)) return rewriteTo(request, `/-${pathname}`);
  if (pathname === '/manifest.webmanifest') return rewriteTo(request, '/-/manifest');
  // The form is posted to the address of its page, and only a route handler can take a post.
  if (pathname === correctionUrl() && request.method === 'POST') {
    return rewriteTo(request, '/api/corrections');
  }
  const file = FILES[pathname];
  return file ? rewriteTo(request, file) : toPage(request);
}

export const config = {
  matcher: ['/((?!_next/|api/|sw/|robots\\.txt$|reading\\.css$|favicon\\.ico$|icon\\.svg$).*)'],
};
