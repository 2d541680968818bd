import { env } from '@/env';
import { kept } from '../../kept-file';
import { allParts } from './parts';
import { toSitemapIndex } from './sitemap-xml';

/** Kept like a page, and like a page never built before it is asked for. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

/** /sitemap.xml */
export const GET = async (): Promise<Response> =>
  kept(toSitemapIndex(env.SITE_URL, await allParts()), 'application/xml');
