import type { Core } from '@strapi/strapi';
import { logTable } from './log-table';

/**
 * Reads by several queries what was public at one moment. An article that is published anew gets new rows, and would be answered
 * without its column and pictures. A transaction costs a read as much as five queries: only when something did change in between is it
 * read again in one.
 */
export async function readSteadily<T>(strapi: Core.Strapi, read: () => Promise<T>): Promise<T> {
  const newest = () => logTable.newest(strapi.db.connection);
  const before = await newest();
  try {
    const answer = await read();
    if ((await newest()) === before) return answer;
  } catch (error) {
    // What was missing may be there again.
    if ((await newest()) === before) throw error;
  }
  return strapi.db.transaction(async ({ trx }) => {
    // SQLite's are isolated anyway.
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    }
    return read();
  });
}
