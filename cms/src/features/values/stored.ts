import type { Core, Schema, Struct, UID } from '@strapi/strapi';
import { cleanLine, cleanText } from '@township/rules/clean-text';

/** Raise it when what is cleaned changes: the next boot then reads all rows again. */
const VERSION = 1;
const VERSION_KEY = { type: 'core', name: 'values', key: 'cleaned' };
const BATCH = 200;

/** Rich text was sanitised when it was written: only its characters are looked at. */
const CLEANED: Readonly<Partial<Record<Schema.Attribute.Kind, (text: string) => string>>> = {
  string: cleanLine,
  text: cleanText,
  richtext: cleanText,
};

type Row = { id: number } & Record<string, unknown>;

/** Once for each database: removes from stored texts what is no longer accepted. */
export async function cleanStoredOnce(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store.get(VERSION_KEY)) === VERSION) return;
  await cleanStored(strapi);
  await strapi.store.set({ ...VERSION_KEY, value: VERSION });
}

/** Cleans every row of the portal's own types and components and of the media library; what is clean stays untouched. */
export async function cleanStored(strapi: Core.Strapi): Promise<void> {
  const uids = Object.keys({ ...strapi.contentTypes, ...strapi.components }).filter(
    (uid) => uid in strapi.components || /^(?:api::|plugin::upload\.)/.test(uid),
  );
  let changed = 0;
  for (const uid of uids) changed += await cleanTable(strapi, uid as UID.Schema);
  if (changed > 0) strapi.log.info(`[values] 清理了以前存下的 ${changed} 条内容里的控制字符`);
}

async function cleanTable(strapi: Core.Strapi, uid: UID.Schema): Promise<number> {
  const schema: Struct.Schema = strapi.getModel(uid);
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columns = Object.entries(schema.attributes).flatMap(([name, { type }]) => {
    const clean = CLEANED[type];
    const stored = attributes[name];
    const column = stored && 'columnName' in stored ? stored.columnName : null;
    return clean && column ? [{ column, clean }] : [];
  });
  if (columns.length === 0) return 0;
  const names = columns.map(({ column }) => column);
  let changed = 0;
  // Written to the tables directly: nobody changed these entries, and `updatedAt` must not say so.
  for (let last = 0; ;) {
    const rows: Row[] = await strapi.db
      .connection(tableName)
      .select('id', ...names)
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH);
    for (const row of rows) {
      const cleaned = columns.flatMap(({ column, clean }): [string, string][] => {
        const text = row[column];
        return typeof text === 'string' && clean(text) !== text ? [[column, clean(text)]] : [];
      });
      if (cleaned.length === 0) continue;
      changed += 1;
      await strapi.db.connection(tableName).where('id', row.id).update(Object.fromEntries(cleaned));
    }
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return changed;
    last = end.id;
  }
}
