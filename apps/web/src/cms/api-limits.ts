import 'server-only';
import { readPolicy, type ApiLimit } from '@township/rules/api-limits';
import { cache } from 'react';
import { env } from '@/env';
import { tagged } from './client';

/** What anyone may ask; null where there is no limit. */
export interface ApiLimits {
  reads: ApiLimit | null;
  searches: ApiLimit | null;
}

/** Asked like anyone does, and not as the site, which is not limited. */
async function limitOf(address: string): Promise<ApiLimit | null> {
  const response = await fetch(env.CMS_URL + address, {
    ...tagged(),
    signal: AbortSignal.timeout(5000),
  });
  if (response.status >= 500) throw new Error(`The CMS answered ${response.status}.`);
  return readPolicy(response.headers.get('RateLimit-Policy'));
}

/** The limits as the API itself tells them. */
export const getApiLimits = cache(async (): Promise<ApiLimits> => {
  const [reads, searches] = await Promise.all([
    limitOf('/api/digests'),
    limitOf('/api/search/suggest?q='),
  ]);
  return { reads, searches };
});
