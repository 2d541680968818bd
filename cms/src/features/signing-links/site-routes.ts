import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { isPreviewToken } from '@township/rules/preview';
import { isSigningCode } from '@township/rules/review/signing-link';
import type { SigningAnswer, SigningDecision } from '@township/rules/review/signing-told';
import { isVerifiedRequest, type RequestContext } from '../request-verification';
import { answerLink } from './answer';
import { openLink } from './open';

const NONE = '没有这个签批链接';
const DECISIONS: readonly SigningDecision[] = ['approve', 'reject', 'confirm'];
const MOST_CHECKED = 50;

type Asked = Record<string, unknown> & { token: string };

/** What the site asks in the name of whoever holds a link; nobody else is answered. */
export function siteRoutes(strapi: Core.Strapi): void {
  const route = (path: string, answer: (asked: Asked) => Promise<unknown>) => ({
    method: 'POST' as const,
    path,
    // A site signs its posts.
    config: { auth: false as const },
    handler: async (ctx: RequestContext) => {
      ctx.set('Cache-Control', 'no-store');
      if (!isVerifiedRequest(strapi, ctx)) return ctx.unauthorized('请求没有有效的签名');
      const asked: unknown = ctx.request.body;
      if (!isRecord(asked) || !isPreviewToken(asked.token)) return ctx.notFound(NONE);
      const data = await answer({ ...asked, token: asked.token });
      return data === null ? ctx.notFound(NONE) : { data };
    },
  });
  strapi.server.routes([
    route('/api/signing-links', ({ token, marked, again, device }) =>
      openLink(strapi, token, {
        marked: marked === true,
        isAgain: again === true,
        device: textIn(device, 20),
      }),
    ),
    route('/api/signing-links/answer', (asked) => answerLink(strapi, readAnswer(asked))),
  ]);
}

/** @throws ValidationError */
function readAnswer({ token, code, decision, ...asked }: Asked): SigningAnswer {
  const known = DECISIONS.find((one) => one === decision);
  if (!known) throw new errors.ValidationError('请选择同意或者退回');
  if (!isSigningCode(code)) throw new errors.ValidationError('口令是 6 位数字');
  const { checked } = asked;
  return {
    token,
    code,
    decision: known,
    checked: Array.isArray(checked)
      ? checked.slice(0, MOST_CHECKED).map((one) => textIn(one, 200))
      : [],
    opinion: textIn(asked.opinion, 1_000),
    reason: textIn(asked.reason, 1_000),
    place: textIn(asked.place, 5),
  };
}

const textIn = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.slice(0, most) : '';
