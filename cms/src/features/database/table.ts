import type { Core } from '@strapi/strapi';

/** Knex, or one of its transactions. */
export type Connection = Core.Strapi['db']['connection'];

type Describe = Parameters<Connection['schema']['createTable']>[1];

/**
 * Makes a table that is no content type's, unless it is there; part of a boot, which one process at a time does.
 *
 * @returns whether it is new
 */
export async function installTable(
  connection: Connection,
  name: string,
  describe: Describe,
): Promise<boolean> {
  if (await connection.schema.hasTable(name)) return false;
  await connection.schema.createTable(name, describe);
  return true;
}
