import type { Core } from '@strapi/strapi';
import type { Staff } from '@township/rules/staff';
import { scopesTable } from './scopes-table';
import { roleOf } from './staff-roles';

/** An account as Strapi signs it in. */
export interface Account {
  id: number;
  roles?: readonly { code: string }[];
}

export interface StaffMember extends Staff {
  /** Of the account. */
  id: number;
}

/** What the rules know of an account: its roles, and of which villages and departments it is. */
export async function staffOf(
  strapi: Core.Strapi,
  { id, roles = [] }: Account,
): Promise<StaffMember> {
  const scope = await scopesTable.find(strapi.db.connection, id);
  return { id, roles: roles.flatMap(({ code }) => roleOf(code) ?? []), ...scope };
}

/** Who of the staff sent the present request, by a session or by a key of their own; null where nobody did. */
export async function currentStaff(strapi: Core.Strapi): Promise<StaffMember | null> {
  const state = strapi.requestContext.get()?.state as
    { user?: Account; auth?: { strategy?: { name?: string } } } | undefined;
  const isStaff = ['admin', 'admin-token'].includes(state?.auth?.strategy?.name ?? '');
  return isStaff && state?.user ? staffOf(strapi, state.user) : null;
}
