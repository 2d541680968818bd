import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { inWords } from './disk-full';
import { FileSet } from './file-set';

const current = new AsyncLocalStorage<FileSet>();

/** The set that files written now belong to; null outside of `together`. */
export const currentSet = (): FileSet | null => current.getStore() ?? null;

/**
 * Runs a write of files and of their records. Files deleted or written over in it are so when it has
 * come through, in a transaction when that has; when it fails, the files it brought are gone again.
 */
export async function together<T>(strapi: Core.Strapi, write: () => Promise<T>): Promise<T> {
  const set = new FileSet();
  const logged = (work: Promise<void>) => work.catch((error) => strapi.log.error(error));
  try {
    const result = await current.run(set, write);
    if (!strapi.db.inTransaction()) await set.keep();
    else {
      await strapi.db.transaction(async ({ onCommit, onRollback }) => {
        onCommit(() => void logged(set.keep()));
        onRollback(() => void logged(set.discard()));
      });
    }
    return result;
  } catch (error) {
    await set.discard();
    throw inWords(error);
  }
}
