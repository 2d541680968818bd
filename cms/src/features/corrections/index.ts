import type { Core, UID } from '@strapi/strapi';
import { checkCorrection } from '@township/rules/correction';
import { toValidationError } from '../publication';
import { isVerifiedRequest, type RequestContext } from '../request-verification';

const CORRECTION = 'api::correction.correction' as UID.ContentType;

/** Takes what a site's form takes. */
export function registerCorrections({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes([
    {
      method: 'POST',
      path: '/api/corrections',
      handler: (ctx: RequestContext) => create(strapi, ctx),
      // A site signs its posts.
      config: { auth: false },
    },
  ]);
}

/** `POST /api/corrections`; see docs/architecture.md. */
async function create(strapi: Core.Strapi, ctx: RequestContext) {
  if (!isVerifiedRequest(strapi, ctx)) return ctx.unauthorized('请求没有有效的签名');
  const documentId = await storeCorrection(strapi, ctx.request.body);
  ctx.status = 201;
  return { data: { documentId } };
}

/**
 * Keeps what a reader says is wrong, for staff alone; answers its documentId.
 *
 * @throws ValidationError (400) naming each field that is wrong
 */
async function storeCorrection(strapi: Core.Strapi, posted: unknown): Promise<string> {
  const checked = checkCorrection(posted);
  if (!checked.ok) {
    throw toValidationError(
      checked.problems.map(({ field, message }) => ({ path: field, message })),
    );
  }
  const { documentId } = await strapi
    .documents(CORRECTION)
    .create({ data: { ...checked.value, state: 'new' } });
  return documentId;
}
