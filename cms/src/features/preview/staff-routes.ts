import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { hasPreview, LINK_DAYS, type LinkDays } from '@township/rules/preview-choices';
import { previewDeskPath, previewPath } from '@township/rules/preview-address';
import { staffRoute } from '../content-manager';
import { currentActor } from '../publication';
import { staffRoles } from '../staff';
import { accessTo, writtenFields, type Access } from '../versions';
import { PreviewLinks, type Person } from './links';

type Context = Parameters<Core.ControllerHandler>[0];

const DOCUMENT = '/portal/previews/:model/:documentId';
const LINKS = `${DOCUMENT}/links`;

/** What the admin asks of previews. Each answer is checked against what its sender may do with the entry itself. */
export function staffRoutes(strapi: Core.Strapi): void {
  const links = new PreviewLinks(strapi);
  const route = (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    answer: (access: Access, person: Person, ctx: Context) => Promise<unknown>,
  ) =>
    staffRoute(method, path, async (ctx) =>
      answer(await readable(strapi, ctx), personOf(strapi, ctx), ctx),
    );
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('POST', DOCUMENT, async (access, person) => ({
        path: previewDeskPath(await links.open(access, person)),
      })),
      route('GET', LINKS, (access, person) => links.list(access, person)),
      route('POST', LINKS, async (access, person, ctx) => ({
        path: previewPath(await links.share(access, person, daysIn(ctx.request.body))),
      })),
      route('DELETE', `${LINKS}/:id(\\d{1,15})`, async (access, person, ctx) => {
        await links.revoke(access, person, Number(ctx.params.id));
        return null;
      }),
    ],
  });
}

/**
 * A page shows an entry as a whole: who may not read all of it has no preview, and no part in those of others.
 *
 * @throws NotFoundError where the type has no page; ForbiddenError
 */
export async function readable(strapi: Core.Strapi, ctx: Context): Promise<Access> {
  const access = await accessTo(strapi, ctx, 'read');
  if (!hasPreview(access.uid)) throw new errors.NotFoundError('这种内容没有自己的页面，不能预览');
  const fields = writtenFields(strapi.contentType(access.uid)).filter(
    ([, attribute]) => attribute.visible !== false,
  );
  if (!fields.every(([name]) => access.mayRead(name))) throw new errors.ForbiddenError();
  return access;
}

function personOf(strapi: Core.Strapi, ctx: Context): Person {
  const { id, name } = currentActor(strapi);
  const roles: { code?: string }[] = ctx.state.user?.roles ?? [];
  const isAdministrator = roles.some(({ code }) => code === staffRoles.administrator.code);
  return { id, name, isAdministrator };
}

/** @throws ValidationError */
function daysIn(body: unknown): LinkDays {
  const asked = isRecord(body) ? body.days : undefined;
  const days = LINK_DAYS.find((one) => one === asked);
  if (!days) throw new errors.ValidationError(`有效期可选 ${LINK_DAYS.join('、')} 天`);
  return days;
}
