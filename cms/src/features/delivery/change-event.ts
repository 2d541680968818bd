import { randomUUID } from 'node:crypto';
import type { Schema } from '@strapi/strapi';
import type { ChangeAction, ChangeEvent, RelatedContent } from '@township/rules/delivery';
import {
  PUBLIC_TYPES,
  hasDrafts,
  type Change,
  type PublicVersion,
  type WriteAction,
} from '../publication';

/** The event that tells readers' sites of a change; null when readers see no difference. */
export function changeEvent(schema: Schema.ContentType, change: Change): ChangeEvent | null {
  const type = PUBLIC_TYPES.get(change.uid);
  const before = change.before?.shown ? change.before : null;
  const after = change.after?.shown ? change.after : null;
  const action = publicAction(change.action, hasDrafts(schema), before, after);
  if (!type || !action) return null;
  const slug = after ? after.slug : (before?.slug ?? null);
  return newEvent({
    type,
    action,
    documentId: change.documentId,
    slug,
    previousSlug: before && before.slug !== slug ? before.slug : null,
    related: union(before?.related ?? [], after?.related ?? []),
  });
}

/** An event of now. */
export function newEvent(content: Omit<ChangeEvent, 'id' | 'occurredAt'>): ChangeEvent {
  return { id: randomUUID(), ...content, occurredAt: new Date().toISOString() };
}

function publicAction(
  action: WriteAction,
  drafts: boolean,
  before: PublicVersion | null,
  after: PublicVersion | null,
): ChangeAction | null {
  if (!before && !after) return null;
  if (!after) return action === 'delete' ? 'delete' : 'unpublish';
  if (!drafts) return before ? 'update' : 'create';
  // A draft that is saved leaves the public row alone; what is changed in place dates it anew.
  return isSame(before, after) ? null : 'publish';
}

const isSame = (before: PublicVersion | null, after: PublicVersion): boolean =>
  before?.id === after.id && Date.parse(before.updatedAt) === Date.parse(after.updatedAt);

export function union(...lists: RelatedContent[][]): RelatedContent[] {
  const byKey = new Map(lists.flat().map((item) => [`${item.type}/${item.slug}`, item]));
  return [...byKey.values()];
}
