import type { Core } from '@strapi/strapi';
import type { Fields } from './content-files';
import { markdownToHtml } from './markdown';
import type { StoredFile } from './media';
import { isMediaReference } from './media-reference';
import { inDependencyOrder } from './order';
import type { PlannedRecord } from './plan';
import { resolveFields, type Resolver } from './resolve';
import { contentAttributes } from './schema';
import { writeState, type SeedState } from './state';

interface RecordLoad {
  records: PlannedRecord[];
  files: Map<string, StoredFile>;
  state: SeedState;
  /** Bring records that are there back to the content files. */
  overwrite: boolean;
  onProgress(done: number, total: number): void;
}

/** Creates and publishes the records that are missing, related ones first. */
export async function loadRecords(strapi: Core.Strapi, load: RecordLoad): Promise<void> {
  const ids = new Map<string, string>();
  const incomplete: PlannedRecord[] = [];
  let done = 0;
  for (const record of inDependencyOrder(load.records)) {
    if (![...record.dependsOn].every((key) => ids.has(key))) incomplete.push(record);
    ids.set(record.key, await storeRecord(strapi, record, ids, load));
    load.onProgress(++done, load.records.length);
  }
  for (const record of incomplete) await update(strapi, record, ids, load);
}

async function storeRecord(
  strapi: Core.Strapi,
  record: PlannedRecord,
  ids: Map<string, string>,
  load: RecordLoad,
): Promise<string> {
  const existing = await findRecord(strapi, record, load.state);
  if (existing && !load.overwrite) return existing;
  return strapi.db.transaction(async () => {
    const documentId = existing ?? (await create(strapi, record, ids, load));
    ids.set(record.key, documentId);
    if (existing) await update(strapi, record, ids, load);
    load.state.records[record.key] = documentId;
    await writeState(strapi, load.state);
    return documentId;
  });
}

/** By the id it was loaded under, so that a new slug is no new record; else by slug, where the type has one. */
async function findRecord(
  strapi: Core.Strapi,
  { schema, key, slug }: PlannedRecord,
  state: SeedState,
): Promise<string | undefined> {
  const query = strapi.db.query(schema.uid);
  const documentId = state.records[key];
  const loaded = documentId && (await query.findOne({ where: { documentId } }));
  if (loaded) return loaded.documentId;
  const isNamedBySlug = slug !== null && 'slug' in schema.attributes;
  if (slug !== null && !isNamedBySlug) return undefined;
  const found = await query.findOne({ where: isNamedBySlug ? { slug } : {} });
  return found?.documentId;
}

async function create(
  strapi: Core.Strapi,
  record: PlannedRecord,
  ids: Map<string, string>,
  load: RecordLoad,
): Promise<string> {
  const data = dataOf(strapi, record, ids, load);
  const created = await naming(record, () =>
    strapi.documents(record.schema.uid).create({ data, ...publishing(record) }),
  );
  return created.documentId;
}

async function update(
  strapi: Core.Strapi,
  record: PlannedRecord,
  ids: Map<string, string>,
  load: RecordLoad,
): Promise<void> {
  const documentId = ids.get(record.key);
  if (!documentId) return;
  const data = { ...emptyFields(record), ...dataOf(strapi, record, ids, load) };
  await naming(record, () =>
    strapi.documents(record.schema.uid).update({ documentId, data, ...publishing(record) }),
  );
}

function publishing({ schema }: PlannedRecord): { status?: 'published' } {
  return schema.options?.draftAndPublish ? { status: 'published' } : {};
}

/** Fields that the file leaves out, emptied; but for relations that the other side's records name. */
function emptyFields({ schema }: PlannedRecord): Fields {
  const empty: Fields = {};
  for (const [name, attribute] of contentAttributes(schema)) {
    if (attribute.type === 'relation') {
      if (!('mappedBy' in attribute)) empty[name] = { set: [] };
    } else if (attribute.type === 'component' && attribute.repeatable) empty[name] = [];
    else if (attribute.type === 'media' && attribute.multiple) empty[name] = [];
    else empty[name] = 'default' in attribute ? attribute.default : null;
  }
  return empty;
}

function dataOf(
  strapi: Core.Strapi,
  record: PlannedRecord,
  ids: Map<string, string>,
  { files, records }: RecordLoad,
): Fields {
  const keyOf = new Map(
    records.map(({ schema, slug, key }) => [`${schema.uid}/${String(slug)}`, key]),
  );
  const resolver: Resolver = {
    problem: (field, message) => {
      throw new Error(`${record.file} 字段 ${field}：${message}`);
    },
    richText: (markdown) => markdownToHtml(markdown, (file) => files.get(file)?.url ?? file),
    media: (reference) => (isMediaReference(reference) ? files.get(reference.file)?.id : undefined),
    relation: (slug, target) => ids.get(keyOf.get(`${target}/${String(slug)}`) ?? ''),
  };
  return resolveFields(strapi, record.schema, record.fields, resolver);
}

/** Says which file a refusal of the CMS is about. */
async function naming<T>({ file }: PlannedRecord, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`写入 ${file} 失败：${reason}`, { cause: error });
  }
}
