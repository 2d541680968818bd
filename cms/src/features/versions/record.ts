import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { beforeCommit, lockUntilCommit, type Connection } from '../database';
import { currentActor, isPublicType, onWrite, type Actor, type WriteAction } from '../publication';
import { hashOf, schemaOf } from './schema';
import { readSnapshot, type Snapshot } from './snapshot';
import { versionsTable, type Key } from './versions-table';

/** The version that is being put back. */
const restoring = new AsyncLocalStorage<number>();

/** Runs a write that puts a version back. */
export const whileRestoring = <T>(id: number, write: () => Promise<T>): Promise<T> =>
  restoring.run(id, write);

/** Whoever wrote what stood there before versions were kept. */
const UNKNOWN: Actor = { kind: 'system', id: null, name: 'system' };

/**
 * Keeps what every write leaves behind, whoever wrote and by whatever door; of several in one transaction, what the last one left. Before
 * the first that is kept of an entry comes what stood there until then.
 */
export function recordVersions(strapi: Core.Strapi): void {
  onWrite(strapi, {
    async look({ uid, action, documentId }) {
      if (!isPublicType(uid)) return null;
      // A clone names the entry that it is made from.
      const known = action === 'clone' ? undefined : documentId;
      const until = known && (await untilNow(strapi, uid, known, action));
      return async ({ documentId }) => {
        const matter = `${uid} ${documentId}`;
        const restored = restoring.getStore() ?? null;
        await beforeCommit(strapi, 'versions', matter, async () => {
          await lockUntilCommit(strapi, 'versions', [matter]);
          const isDeleted = action === 'delete';
          const left = isDeleted ? until : await readSnapshot(strapi, uid, documentId);
          await strapi.db.transaction(async ({ trx }) => {
            const entry = { strapi, trx, key: { uid, documentId } };
            if (until && !isDeleted && !(await newestOf(entry))) {
              await add(entry, until, { action: 'update', actor: UNKNOWN, at: until.savedAt });
            }
            if (left) await add(entry, left, { action, restored });
          });
        });
      };
    },
  });
}

interface Entry {
  strapi: Core.Strapi;
  trx: Connection;
  key: Key & { uid: UID.ContentType };
}

interface Told {
  action: WriteAction;
  restored?: number | null;
  actor?: Actor;
  at?: Date;
}

/** What stands there before a write, where that would be lost by it. */
async function untilNow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  action: WriteAction,
): Promise<Snapshot | null> {
  const key = { uid, documentId };
  const newest = await strapi.db.transaction(({ trx }) => newestOf({ strapi, trx, key }));
  return action === 'delete' || !newest ? readSnapshot(strapi, uid, documentId) : null;
}

const newestOf = async ({ trx, key }: Entry) => (await versionsTable.page(trx, key, 1, null))[0];

async function add(entry: Entry, { content }: Snapshot, told: Told): Promise<void> {
  const { strapi, trx, key } = entry;
  const { action, restored = null, actor = currentActor(strapi), at = new Date() } = told;
  const text = JSON.stringify(content);
  const hash = hashOf(text);
  // A save that changed nothing is no version.
  const isSave = action === 'update' && restored === null;
  if (isSave && (await newestOf(entry))?.hash === hash) return;
  const schema = JSON.stringify(schemaOf(strapi, strapi.contentType(key.uid)));
  const schemaHash = hashOf(schema);
  await versionsTable.add(trx, key, {
    action,
    at,
    actor,
    restored,
    hash,
    schemaHash,
    schema,
    content: text,
  });
}
