import type { MetadataRoute } from 'next';
import { env } from '@/env';
import { searchUrl } from '@/features/urls';

/** At each request: images are built where SITE_URL is not known. */
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/site/', searchUrl()] },
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
