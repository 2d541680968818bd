import type { Core } from '@strapi/strapi';

/**
 * The locks of the portal, in the order in which a transaction takes them; several of one kind are taken in
 * the order of their names. A lock that many writes share comes last, and only just before the commit
 * (`beforeCommit`): a transaction that waits for it blocks no other, and one that holds it waits for no
 * other.
 */
export const LOCKS = [
  'accounts',
  'review',
  'slug',
  'search',
  'file-uses',
  'versions',
  'public-proof',
  'change-log',
  'audit',
] as const;

export type LockKind = (typeof LOCKS)[number];

/**
 * Takes these locks until the transaction ends; call it inside `strapi.db.transaction`. SQLite has a single
 * writer anyway; PostgreSQL takes advisory locks.
 *
 * @param names which of the kind; without any the kind is one lock
 */
export async function lockUntilCommit(
  strapi: Core.Strapi,
  kind: LockKind,
  names: readonly string[] = [''],
): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const keys = [...new Set(names)].sort().map((name) => `${kind}:${name}`);
  await strapi.db.transaction(async ({ trx }) => {
    for (const key of keys) {
      await trx.raw('SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext(?))', [key]);
    }
  });
}
