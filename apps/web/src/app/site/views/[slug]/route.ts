import { isSlug } from '@township/client/vocabulary';
import { countPageView } from '@/cms/page-views';
import { env } from '@/env';
import { createRateLimit } from '../../rate-limit';
import { refuse } from '../../respond';
import { isSameOrigin } from '../../same-origin';
import { networkOf, visitorKey } from '../../visitor';

/** Enough for a street of phones behind one address, too few to make an article look much read. */
const allows = createRateLimit({ name: 'views', points: 60, duration: 60 });

/**
 * Counts a view of an article and answers `{"views": 12}`. Sets no cookie; the request's body is not read.
 * Robots get the number without being counted.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { headers } = request;
  const { slug } = await params;
  if (!isSameOrigin(headers)) return refuse(403, 'ForbiddenError', '只接受本站页面的请求');
  if (!isSlug(slug)) return refuse(404, 'NotFoundError', '没有这篇文章');
  if (!(await allows(networkOf(headers)))) {
    return refuse(429, 'RateLimitError', '请求过于频繁，请稍后再试');
  }
  const visitor = visitorKey({ headers, secret: env.DELIVERY_SECRET, now: new Date() });
  try {
    const views = await countPageView(slug, visitor);
    if (views === null) return refuse(404, 'NotFoundError', '没有这篇文章');
    return Response.json({ views }, { headers: { 'Cache-Control': 'no-store' } });
  } catch {
    return refuse(503, 'ServiceUnavailableError', '暂时无法读取阅读次数');
  }
}
