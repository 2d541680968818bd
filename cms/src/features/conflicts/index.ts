import type { Core } from '@strapi/strapi';
import { guardWrites } from './guard';
import { tellVersions } from './middleware';

/** No save overwrites what somebody else wrote since the entry was opened. */
export function registerConflicts({ strapi }: { strapi: Core.Strapi }): void {
  tellVersions(strapi);
  guardWrites(strapi);
}
