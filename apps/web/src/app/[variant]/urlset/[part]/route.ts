import { env } from '@/env';
import { kept, missing } from '../../../kept-file';
import { readPart } from '../parts';
import { toSitemap } from '../sitemap-xml';

/** Kept like a page, and like a page never built before it is asked for. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

/** /sitemap-articles-2.xml */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const pages = await readPart((await params).part);
  return pages.length > 0 ? kept(toSitemap(env.SITE_URL, pages), 'application/xml') : missing();
}
