import 'server-only';
import * as z from 'zod';
import { postSigned } from './post-signed';

const answer = z.object({ data: z.object({ views: z.number().int().nonnegative() }) });

/**
 * Counts a view and answers the article's total; `visitor: null` reads the total alone.
 * Null when there is no such article; throws when the CMS does not answer.
 */
export async function countPageView(slug: string, visitor: string | null): Promise<number | null> {
  const response = await postSigned('/api/views', { slug, visitor });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a view.`);
  return answer.parse(await response.json()).data.views;
}
