import type { Core, UID } from '@strapi/strapi';
import { restoredData, type Restored } from './restore';
import type { KeptSchema } from './schema';
import type { Content } from './snapshot';
import { versionsTable, type Key, type Version } from './versions-table';

/** Of those who wrote since, enough to name. */
const NAMED = 20;

/** The newest version of an entry; 0 where there is none. */
export async function newestVersionId({ db }: Core.Strapi, key: Key): Promise<number> {
  const [newest] = await versionsTable.page(db.connection, key, 1, null);
  return newest?.id ?? 0;
}

/** What was written after a version, the newest first, as the open transaction sees it. */
export async function versionsSince(
  { db }: Core.Strapi,
  key: Key,
  after: number,
): Promise<Version[]> {
  return await db.transaction(({ trx }) => versionsTable.since(trx, key, after, NAMED));
}

/**
 * What stood in a version, as the open transaction sees it; null where it is kept no more.
 *
 * @param id 0 for what stood there before the first
 */
export async function contentOfVersion(
  { db }: Core.Strapi,
  key: Key,
  id: number,
): Promise<Content | null> {
  return await db.transaction(async ({ trx }) => {
    const known = id === 0 ? await versionsTable.first(trx, key) : id;
    const found = known === null ? null : await versionsTable.find(trx, key, known);
    return found && (JSON.parse(found.content) as Content);
  });
}

/** What is written to have an entry again as it was last; null where no version of it is kept. */
export async function lastAsWritten(
  strapi: Core.Strapi,
  key: Key & { uid: UID.ContentType },
): Promise<(Restored & { version: number }) | null> {
  return await strapi.db.transaction(async ({ trx }) => {
    const [newest] = await versionsTable.page(trx, key, 1, null);
    const found = newest && (await versionsTable.find(trx, key, newest.id));
    if (!found) return null;
    const version = {
      content: JSON.parse(found.content),
      schema: JSON.parse(found.schema),
    } as Kept;
    return { ...(await restoredData(strapi, key.uid, version)), version: found.id };
  });
}

interface Kept {
  content: Content;
  schema: KeptSchema;
}
