import { typeIn, typeNumber } from './row-id';
import type { Connection, FindQuery, IndexRow, Scope, SearchEngine } from './engine';
import { COLUMNS, KINDS, scopesUpTo, SCOPES } from './engine';
import { write, type Match } from './expression';
import { countsByType, select } from './rows';
import { INDEX } from './tables';

const TABLE = INDEX;

const fts5 = {
  token: (token: string, prefix: boolean) => `"${token}"${prefix ? ' *' : ''}`,
  and: ' AND ',
  or: ' OR ',
};

/** `{head_words lead_words} : (…)` */
function written(match: Match, scope: Scope): string {
  const scopes = scopesUpTo(scope);
  return KINDS.flatMap((kind) => {
    const expression = match[kind];
    const columns = scopes.map((one) => `${one}_${kind}`).join(' ');
    return expression ? [`({${columns}} : ${write({ all: [expression] }, fts5)})`] : [];
  }).join(' OR ');
}

/**
 * FTS5 without the texts (they stand in search_documents) and without places in them, which nobody asks for.
 * What a token is, is said by the portal’s tokenizer: to SQLite, whose Unicode is an older one, everything but a space is part of one.
 */
export const sqliteEngine: SearchEngine = {
  async install(connection) {
    await connection.raw(
      `CREATE VIRTUAL TABLE IF NOT EXISTS ${TABLE} USING fts5(${COLUMNS.join(', ')},
         content = '', contentless_delete = 1, detail = 'column',
         tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cn'")`,
    );
  },

  reading: (connection, work) => work(connection),

  async add(connection, rows) {
    for (const row of rows) await insert(connection, row);
  },

  async remove(connection, ids) {
    if (ids.length > 0) {
      await connection.raw(`DELETE FROM ${TABLE} WHERE rowid IN (${numbers(ids)})`);
    }
  },

  async count(connection, match) {
    return countsByType(
      await select(
        connection,
        `SELECT ${typeIn('rowid')} AS type, count(*) AS found FROM ${TABLE} WHERE ${TABLE} MATCH ? GROUP BY 1`,
        [written(match, 'body')],
      ),
    );
  },

  async find(connection, { match, scope, type, limit, offset = 0, except = [] }: FindQuery) {
    const rows = await select<{ id: number }>(
      connection,
      `SELECT rowid AS id FROM ${TABLE} WHERE ${TABLE} MATCH ?
         ${type === null ? '' : `AND ${typeIn('rowid')} = ${typeNumber(type)}`}
         ${except.length > 0 ? `AND rowid NOT IN (${numbers(except)})` : ''}
       ORDER BY rowid DESC LIMIT ? OFFSET ?`,
      [written(match, scope), limit, offset],
    );
    return rows.map(({ id }) => id);
  },

  async optimize(connection) {
    await connection.raw(`INSERT INTO ${TABLE} (${TABLE}) VALUES ('optimize')`);
  },

  async size(connection) {
    const [row] = await select<{ bytes: number }>(
      connection,
      `SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE '${TABLE}%'`,
    );
    return row?.bytes ?? 0;
  },
};

function insert(connection: Connection, row: IndexRow): Promise<unknown> {
  const texts = SCOPES.flatMap((scope) => KINDS.map((kind) => row[scope][kind].join(' ')));
  return connection.raw(
    // As text: the driver would bind so large a number as a floating one.
    `INSERT INTO ${TABLE} (rowid, ${COLUMNS.join(', ')}) VALUES (${numbers([row.id])}${', ?'.repeat(COLUMNS.length)})`,
    texts,
  );
}

/** Numbers as SQL; anything else is an error of this code. */
function numbers(ids: readonly number[]): string {
  if (!ids.every(Number.isSafeInteger)) throw new TypeError('Row ids are whole numbers.');
  return ids.join(', ');
}
