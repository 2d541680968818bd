import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { beforeCommit, lockUntilCommit, type Connection } from '../database';
import { currentActor, isPublicType, onWrite, type Actor, type WriteAction } from '../publication';
import { hashOf, schemaOf } from './schema';
import { readSnapshot, type Content, type Snapshot } from './snapshot';
import { versionsTable, type Key, type Version } from './versions-table';

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
      const isDeleted = action === 'delete';
      const last = known && isDeleted ? await readSnapshot(strapi, uid, known) : null;
      if (known) await firstOf(strapi, `${uid} ${known}`, () => untilNow(strapi, uid, known));
      return async ({ documentId }) => {
        const matter = `${uid} ${documentId}`;
        // Nothing stood there before what this transaction has made itself.
        const until = await firstOf(strapi, matter, async () => null);
        const restored = restoring.getStore() ?? null;
        await beforeCommit(strapi, 'versions', matter, async () => {
          await lockUntilCommit(strapi, 'versions', [matter]);
          const left = isDeleted ? last : await readSnapshot(strapi, uid, documentId);
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

/** By transaction and entry. */
const firsts = new WeakMap<Connection, Map<string, Snapshot | null>>();

/** What stood in an entry before the transaction wrote it, however often it does. */
async function firstOf(
  strapi: Core.Strapi,
  matter: string,
  read: () => Promise<Snapshot | null>,
): Promise<Snapshot | null> {
  return await strapi.db.transaction(async ({ trx }) => {
    const known = firsts.get(trx) ?? new Map<string, Snapshot | null>();
    firsts.set(trx, known);
    if (!known.has(matter)) known.set(matter, await read());
    return known.get(matter) ?? null;
  });
}

/** What stands there, where it would be lost by a write. */
async function untilNow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<Snapshot | null> {
  const key = { uid, documentId };
  const newest = await strapi.db.transaction(({ trx }) => newestOf({ strapi, trx, key }));
  return newest ? null : readSnapshot(strapi, uid, documentId);
}

/**
 * The newest version of an entry; where none is kept yet, what stands there becomes the first. Null where there is no entry.
 */
export async function newestVersion(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<Version | null> {
  return strapi.db.transaction(async ({ trx }) => {
    const entry = { strapi, trx, key: { uid, documentId } };
    await lockUntilCommit(strapi, 'versions', [`${uid} ${documentId}`]);
    const standing = await readSnapshot(strapi, uid, documentId);
    if (!standing) return null;
    if (!(await newestOf(entry))) {
      await add(entry, standing, { action: 'update', actor: UNKNOWN, at: standing.savedAt });
    }
    return (await newestOf(entry)) ?? null;
  });
}

const newestOf = async ({ trx, key }: Entry) => (await versionsTable.page(trx, key, 1, null))[0];

async function add(entry: Entry, { content }: Snapshot, told: Told): Promise<void> {
  const { strapi, trx, key } = entry;
  const { action, restored = null, actor = currentActor(strapi), at = new Date() } = told;
  const text = JSON.stringify(content);
  const hash = hashOf(text);
  const before = await newestOf(entry);
  // A save that changed nothing is no version.
  const isSave = action === 'update' && restored === null;
  if (isSave && before?.hash === hash) return;
  const schema = JSON.stringify(schemaOf(strapi, strapi.contentType(key.uid)));
  const schemaHash = hashOf(schema);
  const id = await versionsTable.add(trx, key, {
    action,
    at,
    actor,
    restored,
    hash,
    schemaHash,
    schema,
    content: text,
  });
  const steps = stepsOf.get(trx) ?? new Map<string, VersionStep>();
  stepsOf.set(trx, steps.set(matterOf(key), { id, before: before?.id ?? null, restored, content }));
}

/** A version that a transaction left, and the one before it. */
export interface VersionStep {
  id: number;
  before: number | null;
  restored: number | null;
  content: Content;
}

const stepsOf = new WeakMap<Connection, Map<string, VersionStep>>();

/** The version that the transaction has left of an entry, once those are written; undefined where it changed nothing. */
export const versionLeft = (trx: Connection, key: Key): VersionStep | undefined =>
  stepsOf.get(trx)?.get(matterOf(key));

const matterOf = ({ uid, documentId }: Key) => `${uid} ${documentId}`;
