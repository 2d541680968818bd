import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { LOCKS, type LockKind } from './lock';

type Work = () => Promise<unknown>;

/** The work that an open transaction still has to do, by the lock that it needs and by its subject. */
type Pending = Map<LockKind, Map<string, Work>>;

const transactions = new AsyncLocalStorage<Pending>();

/**
 * Does work at the end of the open transaction, after all of its writes and in the order of `LOCKS`; without
 * an open one, in a transaction of its own. Work on the same subject is done once. If it fails, the
 * transaction is rolled back.
 */
export async function beforeCommit(
  strapi: Core.Strapi,
  kind: LockKind,
  matter: string,
  work: Work,
): Promise<void> {
  await strapi.db.transaction(async () => {
    const pending = transactions.getStore()!;
    pending.set(kind, (pending.get(kind) ?? new Map<string, Work>()).set(matter, work));
  });
}

/** Makes every outermost transaction end with its remaining work. */
export function finishTransactions({ strapi }: { strapi: Core.Strapi }): void {
  const { db } = strapi;
  const begin: Transact = db.transaction.bind(db);
  const transact: Transact = (work) => {
    // The second form returns the transaction, and its caller ends it.
    if (!work || db.inTransaction()) return begin(work);
    const pending: Pending = new Map();
    return begin((params: never) =>
      transactions.run(pending, async () => {
        const result: unknown = await work(params);
        for (const kind of LOCKS) {
          for (const one of pending.get(kind)?.values() ?? []) await one();
        }
        return result;
      }),
    );
  };
  Object.assign(db, { transaction: transact });
}

type Transact = (work?: (params: never) => unknown) => unknown;
