import type { Core } from '@strapi/strapi';
import { followAccounts, guardAccounts } from './accounts';
import { personRoutes } from './routes';

/** The staff: administrators make, move and disable them. Strapi keeps the accounts. */
export function registerPersons({ strapi }: { strapi: Core.Strapi }): void {
  guardAccounts(strapi);
  followAccounts(strapi);
  personRoutes(strapi);
}
