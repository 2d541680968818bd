import type { Core } from '@strapi/strapi';

/**
 * Lets one transaction at a time past this name, until it ends; call it inside `strapi.db.transaction`.
 * SQLite has one writer anyway; PostgreSQL takes an advisory lock.
 */
export async function lockUntilCommit(strapi: Core.Strapi, name: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(({ trx }) =>
    trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [name]),
  );
}
