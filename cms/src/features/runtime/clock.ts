import type { Core } from '@strapi/strapi';
import type { Connection } from '../database';

/**
 * The moment up to which times are due: the earlier of this process's clock, which decides what it shows
 * readers, and the database's, which is the same for all. A process whose clock is ahead acts no earlier than
 * the others.
 */
export async function presentMoment(strapi: Core.Strapi, connection?: Connection): Promise<Date> {
  return new Date(Math.min(Date.now(), (await databaseMoment(strapi, connection)).getTime()));
}

/**
 * The database's own moment: for what processes agree upon, whatever their clocks say. On SQLite there is one clock.
 *
 * @param connection the open transaction's, where there is one: another would wait for a place in the pool
 */
export async function databaseMoment(
  strapi: Core.Strapi,
  connection: Connection = strapi.db.connection,
): Promise<Date> {
  if (strapi.db.dialect.client !== 'postgres') return new Date();
  const { rows } = (await connection.raw(
    'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS ms',
  )) as { rows: { ms: string }[] };
  return new Date(Number(rows[0]?.ms));
}
