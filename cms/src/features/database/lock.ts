import type { Core } from '@strapi/strapi';

/**
 * The locks of the portal, in the order in which a transaction takes them; between two of one kind, in the order of their
 * names. What many writes share comes last, and only just before the commit (`beforeCommit`): a transaction that waits for
 * it holds up nobody, and whoever holds it waits for nobody.
 */
export const LOCKS = ['slug', 'search', 'file-uses', 'change-log'] as const;

export type LockKind = (typeof LOCKS)[number];

/**
 * Lets one transaction at a time past these, until it ends; call it inside `strapi.db.transaction`.
 * SQLite has one writer anyway; PostgreSQL takes advisory locks.
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
