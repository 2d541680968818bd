import type { Core, UID } from '@strapi/strapi';
import { mergeFields } from '@township/rules/three-way';
import { beforeCommit, lockUntilCommit } from '../database';
import { isPublicType, onWrite, type Write } from '../publication';
import {
  contentOfVersion,
  readSnapshot,
  restoredData,
  schemaOf,
  versionsSince,
  type Content,
  type Snapshot,
  type Version,
} from '../versions';
import { refuseConflict, refuseUnsaid } from './conflict';
import { currentCourse, type Precondition } from './course';
import { dropLostParts } from './lost-parts';

/** A save of an entry that others have written since it was opened. */
interface Stale {
  precondition: Precondition;
  /** Since then, the newest first. */
  since: Version[];
  theirs: Snapshot;
}

/**
 * Refuses a write that was made from another text than what stands there, unless it can be merged: each field keeps what was written
 * last, and nobody's is lost. It is looked at once more when the version is added, for somebody may have been quicker.
 */
export function guardWrites(strapi: Core.Strapi): void {
  const stale = new WeakMap<Write, Stale>();
  const bases = new WeakMap<Write, number>();
  onWrite(strapi, {
    async prepare(write) {
      const precondition = preconditionOf(strapi, write);
      if (!precondition || !write.documentId) return;
      if (precondition === 'unsaid') return refuseUnsaid();
      const since = await versionsSince(strapi, keyOf(write), precondition.base);
      bases.set(write, since[0]?.id ?? precondition.base);
      if (since.length === 0) return;
      const theirs = await readSnapshot(strapi, write.uid, write.documentId);
      if (!theirs || !precondition.mayMerge) refuseConflict(madeFrom(write, precondition), since);
      stale.set(write, { precondition, since, theirs });
      await dropLostParts(strapi, write);
    },
    look(write) {
      const base = bases.get(write);
      if (base === undefined) return null;
      return async (change) => {
        await stillNewest(strapi, write, base);
        await tellWritten(strapi, write);
        const found = stale.get(write);
        if (found) await merge(strapi, write, found, change.documentId);
      };
    },
  });
}

const madeFrom = ({ documentId }: Write, { base }: Pick<Precondition, 'base'>) => ({
  base,
  documentId: documentId!,
});

const keyOf = ({ uid, documentId }: Write) => ({ uid, documentId: documentId! });

/** Taken by the first write of a request: what follows in it, as a publication, is made from that one. */
function preconditionOf(
  strapi: Core.Strapi,
  { uid, documentId, action, data }: Write,
): Precondition | 'unsaid' | null {
  const course = currentCourse(strapi);
  if (!course?.entry || action === 'clone' || !isPublicType(uid)) return null;
  const { entry, precondition } = course;
  const isIts = entry.documentId === null || entry.documentId === documentId;
  if (entry.uid !== uid || !isIts) return null;
  course.entry = null;
  // Strapi adds who saves, also where nothing is to be saved.
  const isSave =
    action === 'update' && Object.keys(data ?? {}).some((name) => name !== 'updatedBy');
  const mustSay = isSave && entry.asked !== 'restore';
  return precondition ?? (mustSay ? 'unsaid' : null);
}

/** Where two save at the same moment, the one whose turn comes second learns it here. */
async function stillNewest(strapi: Core.Strapi, write: Write, base: number): Promise<void> {
  const matter = `${write.uid} ${write.documentId}`;
  await beforeCommit(strapi, 'versions', `${matter} unchanged`, async () => {
    await lockUntilCommit(strapi, 'versions', [matter]);
    const since = await versionsSince(strapi, keyOf(write), base);
    if (since.length > 0) refuseConflict(madeFrom(write, { base }), since);
  });
}

/** When all is written and nothing committed: what is newest then is this request's own. */
async function tellWritten(strapi: Core.Strapi, write: Write): Promise<void> {
  const course = currentCourse(strapi)!;
  await beforeCommit(strapi, 'change-log', `${write.uid} ${write.documentId} told`, async () => {
    const [newest] = await versionsSince(strapi, keyOf(write), 0);
    course.version = newest?.id ?? null;
  });
}

async function merge(
  strapi: Core.Strapi,
  write: Write,
  { precondition, since, theirs }: Stale,
  documentId: string,
): Promise<void> {
  const { uid } = write;
  const base = await contentOfVersion(strapi, keyOf(write), precondition.base);
  const mine = (await readSnapshot(strapi, uid, documentId))!.content;
  const names = fieldsInQuestion(strapi, write);
  // Of a version that is gone nobody can say who wrote what.
  const merged = mergeFields(names, { base: base ?? {}, theirs: theirs.content, mine });
  const decided = precondition.decided?.seen === since[0]!.id ? precondition.decided : null;
  if (merged.conflicts.length > 0 && !decided) {
    refuseConflict(madeFrom(write, precondition), since, { fields: merged.conflicts, mine });
  }
  const given = merged.conflicts.filter((name) => !decided?.mine.includes(name));
  const fields = [...merged.theirs, ...given];
  if (fields.length > 0) await putBack(strapi, uid, documentId, theirs.content, fields);
  const by = since.map(({ actor, at }) => ({ name: actor.name, kind: actor.kind, at }));
  currentCourse(strapi)!.merged = { fields, by };
}

/** A list of links that was written as what comes and what goes is merged already. */
function fieldsInQuestion(strapi: Core.Strapi, { uid, data = {} }: Write): string[] {
  const { attributes } = strapi.contentType(uid);
  return Object.keys(schemaOf(strapi, { attributes })).filter((name) => {
    const attribute = attributes[name]!;
    const isList = 'relation' in attribute && String(attribute.relation).endsWith('ToMany');
    const value = data[name];
    const isWhole = Array.isArray(value) || (value instanceof Object && 'set' in value);
    return !isList || isWhole;
  });
}

async function putBack(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  content: Content,
  fields: string[],
): Promise<void> {
  const schema = schemaOf(strapi, strapi.contentType(uid));
  const { data } = await restoredData(strapi, uid, { content, schema }, fields);
  await strapi.documents(uid).update({ documentId, data });
}
