import type { Core } from '@strapi/strapi';
import { bootstrapApiRoles } from './api-roles';
import { closeDoors } from './doors';
import { enforceStaffRules } from './enforce';
import { registerOwnCondition } from './own-condition';
import { scopesTable } from './scopes-table';
import { bootstrapStaffRoles } from './staff-roles';

type Context = { strapi: Core.Strapi };

export { belongingOf, entryToJudge, kindOf, ownPopulate } from './belonging';
export { colleaguesOf } from './own-condition';
export { publicActions } from './api-roles';
export { scopesTable } from './scopes-table';
export { currentStaff, staffOf, type Account, type StaffMember } from './staff';
export { staffRoles } from './staff-roles';

/** Before Strapi reads its routes and gives its administrators everything. */
export function registerRoles(context: Context): void {
  closeDoors(context);
}

/** In the phases of a write, before any other: who may not write is told nothing else. */
export const registerStaffRules = ({ strapi }: Context): void => enforceStaffRules(strapi);

/** Sets every role to what stands in code; whatever was ticked by hand is undone. */
export async function bootstrapRoles(context: Context): Promise<void> {
  await scopesTable.install(context.strapi.db.connection);
  await registerOwnCondition(context.strapi);
  await bootstrapApiRoles(context);
  await bootstrapStaffRoles(context);
}
