import type { Core } from '@strapi/strapi';
import { guardWrites } from './guard';
import { tellVersions } from './middleware';

export { formVersion, openedAt, refuseOutdated } from './forms';

/** No save overwrites what somebody else wrote since the entry was opened. */
export function registerConflicts({ strapi }: { strapi: Core.Strapi }): void {
  tellVersions(strapi);
  guardWrites(strapi);
}
