import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** The part of a better-sqlite3 connection that is needed here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
}

function sqlite(env: Env) {
  return {
    client: 'sqlite' as const,
    connection: { filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/data.db')) },
    useNullAsDefault: true,
    pool: {
      afterCreate(
        connection: SqliteConnection,
        done: (error: unknown, connection: unknown) => void,
      ) {
        try {
          connection.pragma('busy_timeout = 5000');
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = NORMAL');
          connection.pragma('foreign_keys = ON');
          done(null, connection);
        } catch (error) {
          // Thrown here, the error would be an unhandled rejection.
          done(error, connection);
        }
      },
    },
  };
}

function postgres(env: Env) {
  // Strapi's moments have no zone in PostgreSQL: they are what this process's clock shows, and would shift with the host's.
  process.env.TZ = 'UTC';
  return {
    client: 'postgres' as const,
    connection: {
      host: env('DATABASE_HOST', 'localhost'),
      port: env.int('DATABASE_PORT', 5432),
      database: env('DATABASE_NAME', 'township'),
      user: env('DATABASE_USERNAME', 'township'),
      password: env('DATABASE_PASSWORD', ''),
      schema: env('DATABASE_SCHEMA', 'public'),
      // A host that drops packets counts as unreachable, like one that refuses the connection.
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
  };
}

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: env('DATABASE_CLIENT', 'sqlite') === 'postgres' ? postgres(env) : sqlite(env),
});
