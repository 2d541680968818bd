import type { Core } from '@strapi/strapi';
import { bootstrapApiRoles } from './api-roles';
import { closeDoors } from './doors';

type Context = { strapi: Core.Strapi };

export { publicActions } from './api-roles';

/** Before Strapi reads its routes and gives its administrators everything. */
export function registerRoles(context: Context): void {
  closeDoors(context);
}

/** Sets the API's roles to what stands in code; whatever was ticked by hand is undone. */
export async function bootstrapRoles(context: Context): Promise<void> {
  await bootstrapApiRoles(context);
}
