import type { Core } from '@strapi/strapi';
import type { Lock } from './lock';

/** The parts of knex's client and of better-sqlite3 that are needed here. */
interface Client {
  driver: new (filename: string, options: { timeout: number }) => File;
  connectionSettings: { filename: string };
}

interface File {
  exec(statement: string): unknown;
  close(): unknown;
}

/**
 * A transaction on a file beside the database: the system lets it go with the process. The file stays; removed, it could be held
 * by two who opened it before and after.
 */
export async function openSqliteLock(strapi: Core.Strapi): Promise<Lock> {
  const { driver, connectionSettings } = strapi.db.connection.client as Client;
  const filename = `${connectionSettings.filename}-boot`;
  const file = new driver(filename, { timeout: 0 });
  return {
    async tryTake() {
      try {
        file.exec('BEGIN EXCLUSIVE');
        return true;
      } catch (error) {
        if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return false;
        throw error;
      }
    },
    holder: async () => filename,
    release: async () => void file.exec('ROLLBACK'),
    close: async () => void file.close(),
  };
}
