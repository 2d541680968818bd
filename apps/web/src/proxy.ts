import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/env';
import { querySegment } from '@/app/queries';

/** Uploaded files come from the site's own origin; the CMS may stand on a private address. */
function toCms(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  return NextResponse.rewrite(new URL(pathname + search, env.CMS_URL));
}

/** A folder of the sitemap's own name would be built ahead, when there is no CMS. */
const INSIDE: Record<string, string> = { '/': '', '/sitemap.xml': '/urlset' };

/** See src/app/queries.ts: /news?page=2 → /page=2/news, / → /-. */
function toPage(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  const segment = querySegment(url.pathname, url.searchParams);
  url.search = '';
  url.pathname = segment === null ? '/-/404' : `/${segment}${INSIDE[url.pathname] ?? url.pathname}`;
  return NextResponse.rewrite(url);
}

export function proxy(request: NextRequest): NextResponse {
  return request.nextUrl.pathname.startsWith('/uploads/') ? toCms(request) : toPage(request);
}

export const config = {
  matcher: ['/((?!_next/|api/|robots\\.txt$|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$).*)'],
};
