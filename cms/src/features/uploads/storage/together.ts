import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { inWords } from './disk-full';
import { FileSet } from './file-set';

const current = new AsyncLocalStorage<FileSet>();

/** The set that files written now belong to; null outside of `together`. */
export const currentSet = (): FileSet | null => current.getStore() ?? null;

/**
 * Writes files together with their records. Files that are deleted or overwritten in it disappear only when
 * it has succeeded, and a surrounding transaction has committed; when it fails, the new files are removed.
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
