import type { Core } from '@strapi/strapi';
import { deskRoutes } from './routes';

export { comingSoon } from './ending';
export { listed, readable, type Context } from './readable';

/** What somebody of the staff finds when they come to work: what is theirs, what changed, what ends, what waits. */
export function registerDesk({ strapi }: { strapi: Core.Strapi }): void {
  deskRoutes(strapi);
}
