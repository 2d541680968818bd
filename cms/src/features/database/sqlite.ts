import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

/** The part of knex's client that is needed here. */
interface Connector {
  acquireRawConnection(): Promise<unknown>;
}

/** What is needed here of better-sqlite3's connections and statements. */
interface SqliteConnection {
  open: boolean;
  prepare(sql: string): SqliteStatement;
}
interface SqliteStatement {
  pluck(): SqliteStatement;
  get(): unknown;
}

const STATEMENTS = 1_000;
/** Its own writes, and the commits of other connections. */
const STAMP = "SELECT total_changes() || ' ' || data_version FROM pragma_data_version";

const stamps = new WeakMap<Core.Strapi, () => string | null>();

/** SQLite compiles a statement once for each connection: knex would do it for every query, a fifth of what a read costs. */
export function keepStatements({ strapi }: { strapi: Core.Strapi }): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const client = strapi.db.connection.client as Connector;
  const connect = client.acquireRawConnection.bind(client);
  let connections = 0;
  client.acquireRawConnection = async () => {
    const connection = (await connect()) as SqliteConnection;
    const prepare = connection.prepare.bind(connection);
    const stamp = prepare(STAMP).pluck();
    const opened = ++connections;
    stamps.set(strapi, () => (connection.open ? `${opened} ${stamp.get()}` : null));
    const kept = new LRUCache<string, SqliteStatement>({ max: STATEMENTS });
    connection.prepare = (sql) => {
      const statement = kept.get(sql) ?? prepare(sql);
      kept.set(sql, statement);
      return statement;
    };
    return connection;
  };
}

/**
 * On SQLite, which is asked within microseconds: a text that is another one whenever anything has been written since, by whatever
 * process. Null on other databases, and between two connections.
 */
export const writeStamp = (strapi: Core.Strapi): string | null => stamps.get(strapi)?.() ?? null;

const ofThisTurn = new WeakMap<Core.Strapi, { stamp: string | null }>();

/**
 * The stamp for requests alone: taken once a turn of the event loop, since it costs a fifth of what a kept answer does. Requests that
 * are read in one turn were all sent before it began, and so before anyone could know of what is written from then on.
 */
export function stampOfTurn(strapi: Core.Strapi): string | null {
  const known = ofThisTurn.get(strapi);
  if (known) return known.stamp;
  const stamp = writeStamp(strapi);
  ofThisTurn.set(strapi, { stamp });
  setImmediate(() => ofThisTurn.delete(strapi));
  return stamp;
}
