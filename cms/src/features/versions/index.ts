import type { Core } from '@strapi/strapi';
import { recordVersions } from './record';
import { versionRoutes } from './routes';
import { versionsTable, type Others } from './versions-table';

export { accessTo, type Access } from './access';
export { contentOfVersion, lastAsWritten, newestVersionId, versionsSince } from './known';
export { newestVersion, versionLeft, whileRestoring } from './record';
export { restoredData } from './restore';
export { schemaOf } from './schema';
export { componentOf, readSnapshot, writtenFields, type Content, type Snapshot } from './snapshot';
export { findVersion, type Shown } from './versions';
export { versionsTable, type Key, type Version } from './versions-table';

type Context = { strapi: Core.Strapi };

/** Keeps what stood in each entry after every write, with who wrote it, to be looked at and put back. */
export function registerVersions({ strapi }: Context): void {
  recordVersions(strapi);
  versionRoutes(strapi);
}

/** Of what a member of staff has written, what others wrote last after that; the newest first. */
export const writtenByOthers = (
  { db }: Core.Strapi,
  person: number,
  limit: number,
): Promise<Others[]> => versionsTable.byOthersSince(db.connection, person, limit);

/** The types of a member of staff's last writes, the newest first. */
export const typesLatelyBy = (
  { db }: Core.Strapi,
  person: number,
  limit: number,
): Promise<string[]> => versionsTable.typesLatelyBy(db.connection, person, limit);

/** Makes the tables; part of a boot, which one process at a time does. */
export const installVersions = ({ strapi }: Context): Promise<void> =>
  versionsTable.install(strapi.db.connection);
