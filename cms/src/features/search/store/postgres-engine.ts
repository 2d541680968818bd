import type { Connection, IndexRow, Scope, SearchEngine } from './engine';
import { COLUMNS, KINDS, scopesUpTo, SCOPES } from './engine';
import { write, type Match } from './expression';
import { typeIn, typeNumber } from './row-id';
import { countsByType, select } from './rows';
import { INDEX } from './tables';

const TABLE = INDEX;

const tsquery = {
  token: (token: string, prefix: boolean) => `'${token}'${prefix ? ':*' : ''}`,
  and: ' & ',
  or: ' | ',
};

/** A condition with its bindings. */
function written(match: Match, scope: Scope): { sql: string; bindings: string[] } {
  const parts = KINDS.flatMap((kind) => {
    const expression = match[kind];
    return expression ? [{ column: `${scope}_${kind}`, query: write(expression, tsquery) }] : [];
  });
  return {
    sql: `(${parts.map(({ column }) => `${column} @@ ?::tsquery`).join(' OR ')})`,
    bindings: parts.map(({ query }) => query),
  };
}

/** One tsvector a scope, which holds the scopes before it too, and a GIN index over each. */
export const postgresEngine: SearchEngine = {
  async install(connection) {
    await connection.raw(
      // Long vectors stand apart from the row, so that counting reads few pages.
      `CREATE TABLE IF NOT EXISTS ${TABLE} (id bigint PRIMARY KEY,
         ${COLUMNS.map((column) => `${column} tsvector NOT NULL`).join(', ')})
       WITH (toast_tuple_target = 256)`,
    );
    for (const column of COLUMNS) {
      await connection.raw(
        `CREATE INDEX IF NOT EXISTS ${TABLE}_${column} ON ${TABLE} USING gin (${column})`,
      );
    }
  },

  reading: (connection, work) =>
    connection.transaction(async (trx) => {
      // The planner underestimates the cost of reading a vector, and would otherwise scan them all.
      await trx.raw(
        'SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off; SET LOCAL jit = off',
      );
      return work(trx);
    }),

  async add(connection, rows) {
    if (rows.length === 0) return;
    const values = `(?${', array_to_tsvector(?::text[])'.repeat(COLUMNS.length)})`;
    await connection.raw(
      `INSERT INTO ${TABLE} (id, ${COLUMNS.join(', ')}) VALUES ${rows.map(() => values).join(', ')}`,
      rows.flatMap((row) => [row.id, ...vectors(row)]) as never,
    );
  },

  async remove(connection, ids) {
    if (ids.length > 0)
      await connection(TABLE)
        .whereIn('id', [...ids])
        .delete();
  },

  async count(connection, match) {
    const { sql, bindings } = written(match, 'body');
    return countsByType(
      await select(
        connection,
        `SELECT ${typeIn('id')} AS type, count(*) AS found FROM ${TABLE} WHERE ${sql} GROUP BY 1`,
        bindings,
      ),
    );
  },

  async find(connection, { match, scope, type, limit, offset = 0, except = [] }) {
    const { sql, bindings } = written(match, scope);
    const rows = await select<{ id: string }>(
      connection,
      `SELECT id FROM ${TABLE} WHERE ${sql}
         ${type === null ? '' : `AND ${typeIn('id')} = ${typeNumber(type)}`} AND NOT id = ANY (?::bigint[])
       ORDER BY id DESC LIMIT ? OFFSET ?`,
      [...bindings, [...except], limit, offset],
    );
    return rows.map(({ id }) => Number(id));
  },

  async optimize(connection) {
    await connection.raw(`VACUUM ANALYZE ${TABLE}`);
  },

  async size(connection: Connection) {
    const [row] = await select<{ bytes: string }>(
      connection,
      `SELECT pg_total_relation_size('${TABLE}') AS bytes`,
    );
    return Number(row?.bytes ?? 0);
  },
};

/** Each scope's tokens with those of the scopes before it. */
function vectors(row: IndexRow): string[][] {
  return SCOPES.flatMap((scope) =>
    KINDS.map((kind) => {
      const scopes = scopesUpTo(scope);
      return [...new Set(scopes.flatMap((one) => row[one][kind]))];
    }),
  );
}
