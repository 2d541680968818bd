import { apiResources, getTown } from '@/cms';
import { env } from '@/env';
import { llmsText } from '@/features/developers/llms-text';
import { siteNameOf } from '@/features/metadata';
import { kept } from '../../kept-file';

/** Kept like a page, and like a page never built before it is asked for. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

/** /llms.txt */
export const GET = async (): Promise<Response> =>
  kept(
    llmsText({
      siteName: siteNameOf(await getTown()),
      origin: env.SITE_URL,
      resources: apiResources(),
    }),
    'text/plain',
  );
