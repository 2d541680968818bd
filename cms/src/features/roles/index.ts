import type { Core } from '@strapi/strapi';
import { bootstrapApiRoles } from './api-roles';
import { closeDoors } from './doors';
import { scopesTable } from './scopes-table';
import { bootstrapStaffRoles } from './staff-roles';

type Context = { strapi: Core.Strapi };

export { publicActions } from './api-roles';
export { NO_SCOPE, scopesTable } from './scopes-table';
export { currentStaff, staffOf, type Account, type StaffMember } from './staff';
export { roleOf, staffRoles } from './staff-roles';

/** Before Strapi reads its routes and gives its administrators everything. */
export function registerRoles(context: Context): void {
  closeDoors(context);
}

/** Sets every role to what stands in code; whatever was ticked by hand is undone. */
export async function bootstrapRoles(context: Context): Promise<void> {
  await scopesTable.install(context.strapi.db.connection);
  await bootstrapApiRoles(context);
  await bootstrapStaffRoles(context);
}
