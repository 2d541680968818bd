import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readPerson } from '@township/rules/person';
import { can, type StaffAction } from '@township/rules/staff';
import { openedAt } from '../conflicts';
import { staffRoute } from '../content-manager';
import { currentStaff, type StaffMember } from '../staff';
import { listPersons } from './list';
import { changePerson, disablePerson, enablePerson, invitePerson, makePerson } from './persons';

type Context = Parameters<Core.ControllerHandler>[0];
type Method = Parameters<typeof staffRoute>[0];

const PATH = '/portal/persons';

/** What administrators do with the accounts of the staff; nobody else does any of it. */
export function personRoutes(strapi: Core.Strapi): void {
  const route = (
    method: Method,
    path: string,
    action: StaffAction,
    answer: (ctx: Context, by: StaffMember) => Promise<unknown>,
  ) =>
    staffRoute(method, PATH + path, async (ctx) => {
      const by = await currentStaff(strapi);
      if (!by || !can(by, action, 'person')) throw new errors.ForbiddenError();
      return (await answer(ctx, by)) ?? true;
    });
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '', 'read', (_, by) => listPersons(strapi, by.id)),
      route('POST', '', 'create', (ctx) => makePerson(strapi, readPerson(ctx.request.body))),
      route('PUT', '/:id', 'update', (ctx, by) =>
        changePerson(strapi, idIn(ctx), readPerson(ctx.request.body), {
          by: by.id,
          opened: openedAt(ctx),
        }),
      ),
      route('POST', '/:id/disable', 'update', (ctx, by) => disablePerson(strapi, idIn(ctx), by.id)),
      route('POST', '/:id/enable', 'update', (ctx) => enablePerson(strapi, idIn(ctx))),
      route('POST', '/:id/invitation', 'update', (ctx) => invitePerson(strapi, idIn(ctx))),
    ],
  });
}

/** @throws NotFoundError */
function idIn(ctx: Context): number {
  const { id } = ctx.params as { id: string };
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new errors.NotFoundError('没有这个人');
  return Number(id);
}
