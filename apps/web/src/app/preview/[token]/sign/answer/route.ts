import { signingPath } from '@township/rules/preview-address';
import { answerSigning } from '@/cms';
import { codeFieldOf, readDecision, type ReturnedSigning } from '@/features/signing/decision';
import { bringBack } from '../../../../returned-forms';
import { createRateLimit } from '../../../../site/rate-limit';
import { readText, refuse } from '../../../../site/respond';
import { isFromElsewhere } from '../../../../site/same-origin';
import { networkOf } from '../../../../site/visitor';
import { signatoryOf } from '../../signatory';

const MAX_BODY_BYTES = 64 * 1024;

/** A link takes five wrong codes; this is for who has many links to try. */
const allows = createRateLimit({ name: 'signing', points: 30, duration: 10 * 60 });

const TOO_MANY = '提交得太频繁了，请过十分钟再签。填好的内容都还在下面。';
const UNREACHABLE = '网站的资料库一时联系不上，没有签成。填好的内容都还在下面，请过几分钟再签。';

interface RouteProps {
  params: Promise<{ token: string }>;
}

/**
 * Takes what somebody decided: 303 to the link's page, which says what was signed or why it is good for nothing any more; otherwise the form
 * comes back with what was typed and 422, 429 or 503.
 */
export async function POST(request: Request, { params }: RouteProps): Promise<Response> {
  const { headers } = request;
  if (isFromElsewhere(headers)) return refuse(403, 'ForbiddenError', '只接受本站页面的请求');
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, 'PayloadTooLargeError', '内容太长');
  const { token } = await params;
  const { values, code, errors } = readDecision(new URLSearchParams(body));
  const by = signatoryOf(headers);
  const back = (status: number, rest: Omit<ReturnedSigning, 'values'>) =>
    bringBack<ReturnedSigning>(
      { values, ...rest },
      {
        pathOf: (key) => `${signingPath(encodeURIComponent(token))}?returned=${key}`,
        status,
        headers: { 'X-Forwarded-For': by.address, 'User-Agent': by.agent },
      },
    );
  if (Object.keys(errors).length > 0) return back(422, { errors });
  if (!(await allows(networkOf(headers)))) return back(429, { errors: {}, failure: TOO_MANY });
  try {
    const done = await answerSigning({ token, code, ...values }, by);
    if (done?.outcome === 'wrong-code') {
      const wrong = `口令不对，还可以试 ${done.left} 次。请打电话向经办人核对`;
      return back(422, { errors: { [codeFieldOf(values.decision)]: wrong } });
    }
    if (done?.outcome === 'refused') {
      return back(422, { errors: {}, failure: `${done.reasons.join('；')}。` });
    }
  } catch {
    return back(503, { errors: {}, failure: UNREACHABLE });
  }
  // Relative: only the proxy knows the origin that is used.
  return new Response(null, {
    status: 303,
    headers: { Location: signingPath(encodeURIComponent(token)) },
  });
}
