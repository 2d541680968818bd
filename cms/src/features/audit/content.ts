import type { Core, Schema, UID } from '@strapi/strapi';
import type { AuditAction } from '@township/rules/audit-actions';
import { auditChanges } from '@township/rules/audit-changes';
import type { AuditDetails } from '@township/rules/audit-row';
import { beforeCommit, type Connection } from '../database';
import {
  draftOnly,
  hasDrafts,
  isPublicType,
  onWrite,
  type Actor,
  type WriteAction,
} from '../publication';
import { readSnapshot, versionLeft, versionsTable, type Content } from '../versions';
import type { RequestContext } from './origin';
import { PERSONAL_FIELDS } from './personal';
import { append } from './record';

const ACTIONS: Readonly<Record<WriteAction, AuditAction>> = {
  create: 'content.create',
  clone: 'content.clone',
  update: 'content.update',
  discardDraft: 'content.discard',
  publish: 'content.publish',
  unpublish: 'content.unpublish',
  delete: 'content.delete',
};

const LABELS = ['title', 'name', 'term', 'pageUrl', 'slug'];

/** What a transaction has done to one entry, until it is written down. */
interface Writes {
  uid: UID.ContentType;
  documentId: string;
  actions: WriteAction[];
  actor: Actor;
  ctx: RequestContext | undefined;
  /** Of a type that has no versions. */
  before: Content;
  /** Of an entry that was deleted. */
  label: string | null;
}

/** By transaction and entry. */
const writes = new WeakMap<Connection, Map<string, Writes>>();

/** What the portal keeps for itself is nobody's doing: counts, uses of files, former addresses. */
const isMachinery = ({ pluginOptions }: Schema.ContentType): boolean => {
  const shown: unknown = Reflect.get(pluginOptions ?? {}, 'content-manager');
  return Reflect.get(Object(shown), 'visible') === false;
};

/** Writes down every write of content, whoever wrote and by whatever door, in the transaction of the write. */
export function auditContent(strapi: Core.Strapi): void {
  onWrite(strapi, {
    async look({ uid, schema, action, documentId }) {
      if (isMachinery(schema)) return null;
      // A clone names the entry that it is made from.
      const known = action === 'clone' ? undefined : documentId;
      const hasVersions = isPublicType(uid);
      const before = known && !hasVersions ? await readSnapshot(strapi, uid, known) : null;
      const label = known && action === 'delete' ? await labelOf(strapi, uid, known) : null;
      return async ({ documentId, actor, before: formerly, after }) => {
        const key = `${uid} ${documentId}`;
        await strapi.db.transaction(async ({ trx }) => {
          const entries = writes.get(trx) ?? new Map<string, Writes>();
          writes.set(trx, entries);
          const entry = entries.get(key) ?? {
            uid,
            documentId,
            actions: [],
            actor,
            ctx: strapi.requestContext.get(),
            before: before?.content ?? {},
            label: null,
          };
          const isPublished = hasDrafts(schema) && after !== null && after.id !== formerly?.id;
          // A save may publish at once, an import does.
          const done =
            isPublished && action !== 'publish' ? [action, 'publish' as const] : [action];
          entries.set(key, { ...entry, actions: [...entry.actions, ...done], label });
          await beforeCommit(strapi, 'audit', key, () => write(strapi, entries.get(key)!));
        });
      };
    },
  });
}

/** One row for each thing that was done; what has changed by all of them stands in the first. */
async function write(strapi: Core.Strapi, entry: Writes): Promise<void> {
  const { uid, documentId, actor, ctx } = entry;
  const isGone = entry.actions.at(-1) === 'delete';
  const { isRestored, content, details } = isPublicType(uid)
    ? await byVersions(strapi, uid, documentId)
    : await bySnapshots(strapi, entry, isGone);
  const label =
    entry.label ??
    (content ? labelIn(strapi.contentType(uid), content) : null) ??
    (await labelOf(strapi, uid, documentId));
  const { version, changes = [] } = details;
  const actions = [...new Set(entry.actions)];
  // The form saves before it publishes, whether there is anything to save or not.
  const isIdle = (action: WriteAction) =>
    action === 'update' && changes.length === 0 && !isRestored && actions.length > 1;
  await append(
    strapi,
    ...actions
      .filter((action) => !isIdle(action))
      .map((action, index) => ({
        action: isRestored && action === 'update' ? ('content.restore' as const) : ACTIONS[action],
        subject: { type: uid, id: documentId, label },
        details: index === 0 ? details : version === undefined ? {} : { version },
        actor,
        ctx,
        ofReader: actor.kind === 'visitor',
      })),
  );
}

interface Known {
  isRestored: boolean;
  /** What stands in the entry now, where it was read. */
  content: Content | null;
  details: AuditDetails;
}

/** From the version before to the one that was left: both are kept whole elsewhere. */
async function byVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<Known> {
  return await strapi.db.transaction(async ({ trx }) => {
    const key = { uid, documentId };
    const left = versionLeft(trx, key);
    if (!left) return { isRestored: false, content: null, details: {} };
    const { id, content, restored } = left;
    const before = left.before === null ? null : await versionsTable.find(trx, key, left.before);
    const changes = before ? kept(uid, JSON.parse(before.content) as Content, content) : {};
    return { isRestored: restored !== null, content, details: { version: id, ...changes } };
  });
}

async function bySnapshots(
  strapi: Core.Strapi,
  { uid, documentId, before }: Writes,
  isGone: boolean,
): Promise<Known> {
  const after = isGone ? null : await readSnapshot(strapi, uid, documentId);
  const content = after?.content ?? null;
  return { isRestored: false, content, details: kept(uid, before, content ?? {}) };
}

function kept(uid: UID.ContentType, before: Content, after: Content): AuditDetails {
  const { changes, more } = auditChanges(before, after, PERSONAL_FIELDS.get(uid));
  return { ...(changes.length > 0 && { changes }), ...(more > 0 && { more }) };
}

/** By what people call an entry; null where it has no such field. */
function labelIn(schema: Schema.ContentType, row: Record<string, unknown>): string | null {
  if (schema.kind === 'singleType') return schema.info.displayName;
  const label = LABELS.map((name) => row[name]).find((text) => typeof text === 'string');
  return label === undefined ? null : String(label);
}

async function labelOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<string> {
  const schema = strapi.contentType(uid);
  const select = LABELS.filter((name) => name in schema.attributes);
  const row: Record<string, unknown> | null = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, ...draftOnly(schema) }, select });
  return labelIn(schema, row ?? {}) ?? documentId;
}
