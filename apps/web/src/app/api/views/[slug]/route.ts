import { countView } from '@/cms/views';
import { env } from '@/env';
import { createRateLimit } from '../../rate-limit';
import { refuse } from '../../respond';
import { isSameOrigin } from '../../same-origin';
import { visitorKey } from '../../visitor';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const allows = createRateLimit({ perKey: 60, windowMs: 60_000 });

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
  if (slug.length > 200 || !SLUG.test(slug)) return refuse(404, 'NotFoundError', '没有这篇文章');
  const visitor = visitorKey({
    headers,
    secret: env.DELIVERY_SECRET,
    trustProxy: env.TRUST_PROXY,
    now: new Date(),
  });
  if (!allows(visitor ?? 'robots'))
    return refuse(429, 'RateLimitError', '请求过于频繁，请稍后再试');
  try {
    const views = await countView(slug, visitor);
    if (views === null) return refuse(404, 'NotFoundError', '没有这篇文章');
    return Response.json({ views }, { headers: { 'Cache-Control': 'no-store' } });
  } catch {
    return refuse(503, 'ServiceUnavailableError', '暂时无法读取阅读次数');
  }
}
