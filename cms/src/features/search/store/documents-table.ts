import type { SearchDocument } from '../document';
import type { SearchType } from '../searchable';
import { toRow, toStored, type Row, type StoredDocument } from './document-row';
import type { Connection } from './engine';
import { select } from './rows';
import { DOCUMENTS } from './tables';

const TABLE = DOCUMENTS;

/** SQLite takes at most 32,766 values a statement. */
const ROWS_A_STATEMENT = 100;

const SHOWN = [
  'id',
  'type',
  'document_id',
  'slug',
  'title',
  'names',
  'keywords',
  'summary',
  'date',
];

/** What can be found, one row an entry, on every database the same. Its full-text index is the engine's. */
export const documentsTable = {
  async install(connection: Connection): Promise<void> {
    if (await connection.schema.hasTable(TABLE)) return;
    await connection.schema.createTable(TABLE, (table) => {
      table.bigInteger('id').primary();
      table.string('type', 20).notNullable();
      table.string('document_id', 60).notNullable();
      table.string('version', 60).notNullable();
      table.string('slug');
      table.text('title').notNullable();
      table.text('names').notNullable();
      table.text('keywords').notNullable();
      table.text('summary').notNullable();
      table.text('body').notNullable();
      table.string('date', 30);
      table.unique(['type', 'document_id']);
    });
  },

  async add(
    connection: Connection,
    rows: readonly { id: number; document: SearchDocument }[],
  ): Promise<void> {
    await connection.batchInsert(
      TABLE,
      rows.map(({ id, document }) => toRow(id, document)),
      ROWS_A_STATEMENT,
    );
  },

  async remove(connection: Connection, ids: readonly number[]): Promise<void> {
    if (ids.length > 0)
      await connection(TABLE)
        .whereIn('id', [...ids])
        .delete();
  },

  /** Which of these ids rows have. */
  async taken(connection: Connection, ids: readonly number[]): Promise<Set<number>> {
    const rows: Pick<Row, 'id'>[] = await connection(TABLE)
      .whereIn('id', [...ids])
      .select('id');
    return new Set(rows.map(({ id }) => Number(id)));
  },

  /** The ids of entries' rows. */
  async ids(
    connection: Connection,
    type: SearchType,
    documentIds: readonly string[],
  ): Promise<number[]> {
    const rows: Pick<Row, 'id'>[] = await connection(TABLE)
      .where({ type })
      .whereIn('document_id', [...documentIds])
      .select('id');
    return rows.map(({ id }) => Number(id));
  },

  /** The version of an entry's row; null when there is none. */
  async version(
    connection: Connection,
    type: SearchType,
    documentId: string,
  ): Promise<string | null> {
    const row: Pick<Row, 'version'> | undefined = await connection(TABLE)
      .where({ type, document_id: documentId })
      .first('version');
    return row?.version ?? null;
  },

  /** The version of each row of a type, by documentId. */
  async versions(connection: Connection, type: SearchType): Promise<Map<string, string>> {
    const rows: Pick<Row, 'document_id' | 'version'>[] = await connection(TABLE)
      .where({ type })
      .select('document_id', 'version');
    return new Map(rows.map((row) => [row.document_id, row.version]));
  },

  /** Rows by id, without their bodies where those are not needed. */
  async read(
    connection: Connection,
    ids: readonly number[],
    { body }: { body: boolean },
  ): Promise<Map<number, StoredDocument>> {
    const rows: Row[] = await connection(TABLE)
      .whereIn('id', [...ids])
      .select(body ? [...SHOWN, 'body'] : SHOWN);
    return new Map(rows.map((row) => [Number(row.id), toStored(row)]));
  },

  /** Titles and other names of all that has names, or of these documents among them. */
  async names(connection: Connection, documentIds?: readonly string[]): Promise<string[]> {
    const query = connection(TABLE).whereNot({ type: 'article' }).select('title', 'names');
    if (documentIds) void query.whereIn('document_id', [...documentIds]);
    const rows: Pick<Row, 'title' | 'names'>[] = await query;
    return rows.flatMap(({ title, names }) => [title, ...(JSON.parse(names) as string[])]);
  },

  /** Rows of articles that are read most, then of topics. */
  async popular(connection: Connection, limit: number): Promise<number[]> {
    const rows = await select<{ id: number | string }>(
      connection,
      `SELECT id FROM (
         SELECT found.id, most.views FROM
           (SELECT article_document_id, views FROM article_views
              WHERE views > 0 ORDER BY views DESC LIMIT ?) most
           JOIN ${TABLE} found
             ON found.type = 'article' AND found.document_id = most.article_document_id
         UNION ALL
         SELECT id, 0 FROM ${TABLE} WHERE type = 'topic') popular
       ORDER BY views DESC, id DESC LIMIT ?`,
      // Some that were read much are withdrawn by now.
      [2 * limit, limit],
    );
    return rows.map(({ id }) => Number(id));
  },
};
