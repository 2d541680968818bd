import type { Core } from '@strapi/strapi';

/** Of the versions that wrote a row for each change and site. */
const TABLE = 'outbox_events';
/** Strapi's list of tables that it does not drop though no content type has them any more; its store cannot be asked so early. */
const STORE = 'strapi_core_store_settings';
const KEPT = 'core_persisted_tables';

/**
 * Keeps the table that an older CMS, which may run on the same database, writes to: Strapi would drop it when this one starts.
 * What waits in it needs no other reader: a destination that is new starts over. Call it before Strapi looks at the schema.
 */
export async function keepFormerOutbox(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  if (!(await connection.schema.hasTable(TABLE))) return;
  const [row]: { value: string }[] = await connection(STORE).where({ key: KEPT }).select('value');
  const kept = JSON.parse(row?.value ?? '[]') as unknown[];
  if (kept.includes(TABLE)) return;
  const value = JSON.stringify([...kept, TABLE]);
  if (row) await connection(STORE).where({ key: KEPT }).update({ value });
  else await connection(STORE).insert({ key: KEPT, value, type: 'array' });
}
