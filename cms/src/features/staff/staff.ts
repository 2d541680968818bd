import type { Core } from '@strapi/strapi';
import type { Staff } from '@township/rules/staff';
import { scopeOf } from './scope';
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
  const scope = await scopeOf(strapi, id);
  return { id, roles: roles.flatMap(({ code }) => roleOf(code) ?? []), ...scope };
}

/** By a session, or by a key that does what its owner may. */
const STRATEGIES = ['admin', 'admin-token'];

/** Who of the staff sent the present request; null where nobody did. */
export async function currentStaff(strapi: Core.Strapi): Promise<StaffMember | null> {
  const state = strapi.requestContext.get()?.state as
    { user?: Account; auth?: { strategy?: { name?: string } } } | undefined;
  const isStaff = STRATEGIES.includes(state?.auth?.strategy?.name ?? '');
  return isStaff && state?.user ? staffOf(strapi, state.user) : null;
}
