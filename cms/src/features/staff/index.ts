import type { Core } from '@strapi/strapi';
import { enforceStaffRules } from './enforce';
import { registerOwnCondition } from './own-condition';
import { guardQueries } from './own-queries';
import { scopesTable } from './scopes-table';
import { bootstrapStaffRoles } from './staff-roles';

type Context = { strapi: Core.Strapi };

export { belongingOf, entryToJudge, kindOf, ownPopulate } from './belonging';
export { namedIn } from './own-writes';
export { colleaguesOf } from './scope';
export { NO_SCOPE, scopesTable } from './scopes-table';
export { currentStaff, staffOf, type Account, type StaffMember } from './staff';
export { roleOf, staffRoles } from './staff-roles';

/** In the phases of a write, before any other: who may not write is told nothing else. */
export function registerStaff({ strapi }: Context): void {
  enforceStaffRules(strapi);
  guardQueries(strapi);
}

/** Sets the staff's roles to what stands in code; whatever was ticked by hand is undone. */
export async function bootstrapStaff({ strapi }: Context): Promise<void> {
  await scopesTable.install(strapi.db.connection);
  await registerOwnCondition(strapi);
  await bootstrapStaffRoles(strapi);
}
