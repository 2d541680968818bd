import { reportCorrection } from '@/cms/corrections';
import { env } from '@/env';
import {
  checkForm,
  readCorrection,
  toErrors,
  TRAP,
  type ReturnedForm,
} from '@/features/corrections/correction';
import { correctionThanksUrl, correctionUrl } from '@/features/urls';
import { canBeHandedOn } from '../../queries';
import { bringBack } from '../../returned-forms';
import { createRateLimit } from '../rate-limit';
import { readText, refuse } from '../respond';
import { isSameOrigin } from '../same-origin';
import { networkOf } from '../visitor';

/** As much as the proxy in front accepts. */
const MAX_BODY_BYTES = 1024 * 1024;

const allows = createRateLimit({ name: 'corrections', points: 10, duration: 10 * 60 });

const TOO_MANY = '您刚才提交了好几次，请过十分钟再提交。写好的内容都还在下面。';
const UNREACHABLE =
  '网站的资料库一时联系不上，没有收到您的纠错。写好的内容都还在下面，请过几分钟再点“提交”。';

/**
 * Takes the correction form (src/proxy.ts sends its posts here): 303 to the thanks when it was handed to the staff,
 * otherwise the form comes back with what was typed and 422, 429 or 503.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers)) return refuse(403, 'ForbiddenError', '只接受本站页面的请求');
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, 'PayloadTooLargeError', '内容太长');
  const form = new URLSearchParams(body);
  const values = readCorrection(form);
  const back = (status: number, rest: Omit<ReturnedForm, 'values'>) =>
    bringBack<ReturnedForm>(
      { values, ...rest },
      {
        pathOf: (key) => `${correctionUrl()}/returned/${key}`,
        status,
        // The reading mode is a cookie's.
        headers: { Cookie: headers.get('cookie') ?? '' },
      },
    );

  const checked = checkForm(values, {
    origin: env.SITE_URL,
    hosts: [headers.get('host'), new URL(env.SITE_URL).host],
  });
  if (!checked.ok) return back(422, { errors: checked.errors });
  const { correction, path } = checked;
  const [page = '/'] = path.split('?');
  const thanks = seeOther(correctionThanksUrl(canBeHandedOn(page) ? page : undefined));
  // A robot is not told that it was recognised.
  if (form.get(TRAP)) return thanks;

  if (!(await allows(networkOf(headers)))) return back(429, { errors: {}, failure: TOO_MANY });
  try {
    const problems = await reportCorrection(correction);
    if (problems.length > 0) return back(422, { errors: toErrors(problems) });
  } catch {
    return back(503, { errors: {}, failure: UNREACHABLE });
  }
  return thanks;
}

/** The address stays relative: only the proxy knows the origin that the reader uses. */
const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location } });
