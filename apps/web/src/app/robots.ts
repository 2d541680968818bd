import type { MetadataRoute } from 'next';
import { env } from '@/env';

/** At each request: images are built where SITE_URL is not known. */
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
