import type { Core } from '@strapi/strapi';
import { bootstrapApiRoles } from './api-roles';
import { closeDoors } from './doors';
import { bootstrapStaffRoles } from './staff-roles';

type Context = { strapi: Core.Strapi };

export { publicActions } from './api-roles';
export { scopesTable } from './scopes-table';
export { currentStaff, staffOf, type Account, type StaffMember } from './staff';
export { staffRoles } from './staff-roles';

/** Before Strapi reads its routes and gives its administrators everything. */
export function registerRoles(context: Context): void {
  closeDoors(context);
}

/** Sets every role to what stands in code; whatever was ticked by hand is undone. */
export async function bootstrapRoles(context: Context): Promise<void> {
  await bootstrapApiRoles(context);
  await bootstrapStaffRoles(context);
}
