import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { SEARCH_TYPES } from '../searchable';
import type { Connection } from './engine';
import { select } from './rows';

/** Raise it when the tables or the tokens in them change: the next boot then makes a new index. */
const FORMAT = 4;
/** Rows hold the number of their type: another list of types is another index. */
export const VERSION = createHash('sha256')
  .update([FORMAT, ...SEARCH_TYPES].join(' '))
  .digest('hex')
  .slice(0, 8);

/** This version's tables. Another version's have other names, so that it can go on running on the same database. */
export const DOCUMENTS = `search_documents_${VERSION}`;
export const INDEX = `search_index_${VERSION}`;

/** The tables of any version; the first had no version in their names. */
const OF_ANY_VERSION = /^search_(documents|index)(_[0-9a-f]{8})?$/;

/** Since when the database has this version's tables. */
const SINCE = { type: 'core', name: 'search', key: 'tables' };
/** Long enough to upgrade several CMS one after the other, or to go back to the version before. */
const KEEP_OTHERS_MS = 7 * 86_400_000;

/**
 * Drops the tables of other versions once this one's have been there for a week. Part of a boot.
 *
 * @returns whether this version's are new
 */
export async function retireOthers(strapi: Core.Strapi): Promise<boolean> {
  const known = (await strapi.store.get(SINCE)) as { version: string; since: number } | null;
  if (known?.version !== VERSION) {
    await strapi.store.set({ ...SINCE, value: { version: VERSION, since: Date.now() } });
    return true;
  }
  if (Date.now() - known.since < KEEP_OTHERS_MS) return false;
  const { connection } = strapi.db;
  for (const name of await tablesIn(connection)) {
    if (!OF_ANY_VERSION.test(name) || name === DOCUMENTS || name === INDEX) continue;
    await connection.raw(`DROP TABLE ${name}`);
    strapi.log.info(`[search] 删除了别的版本的索引表 ${name}`);
  }
  return false;
}

async function tablesIn(connection: Connection): Promise<string[]> {
  const { dialect } = connection.client as { dialect: string };
  const rows = await select<{ name: string }>(
    connection,
    dialect === 'postgresql'
      ? 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'
      : "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  return rows.map(({ name }) => name);
}
