import type { Core } from '@strapi/strapi';
import { recordVersions } from './record';
import { versionRoutes } from './routes';
import { versionsTable } from './versions-table';

type Context = { strapi: Core.Strapi };

/** Keeps what stood in each entry after every write, with who wrote it, to be looked at and put back. */
export function registerVersions({ strapi }: Context): void {
  recordVersions(strapi);
  versionRoutes(strapi);
}

/** Makes the tables; part of a boot, which one process at a time does. */
export const installVersions = ({ strapi }: Context): Promise<void> =>
  versionsTable.install(strapi.db.connection);
