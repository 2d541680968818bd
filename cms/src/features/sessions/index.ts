import type { Core } from '@strapi/strapi';
import { ownSessionAlone } from './logout';
import { refuseInsecureSignIn } from './secure-sign-in';
import { endSessionsOfChangedAccounts } from './changed-accounts';

export { requireOneScheme } from './one-scheme';

/** Adds what Strapi's staff sessions lack. */
export function registerSessions({ strapi }: { strapi: Core.Strapi }): void {
  ownSessionAlone(strapi);
  refuseInsecureSignIn(strapi);
  endSessionsOfChangedAccounts(strapi);
}
