import { randomUUID } from 'node:crypto';
import type { ChangeAction, ChangeEvent, RelatedContent } from '@township/rules/delivery';
import type { PublicVersion } from './public-version';

interface Change {
  type: ChangeEvent['type'];
  documentId: string;
  /** The Document Service's action. */
  action: string;
  hasDrafts: boolean;
  before: PublicVersion | null;
  after: PublicVersion | null;
}

/** The event that tells readers' sites of a change; null when readers see no difference. */
export function changeEvent(change: Change): ChangeEvent | null {
  const action = publicAction(change);
  if (!action) return null;
  const { type, documentId, before, after } = change;
  const slug = after ? after.slug : (before?.slug ?? null);
  return newEvent({
    type,
    action,
    documentId,
    slug,
    previousSlug: before && before.slug !== slug ? before.slug : null,
    related: union(before?.related ?? [], after?.related ?? []),
  });
}

/** An event of now. */
export function newEvent(content: Omit<ChangeEvent, 'id' | 'occurredAt'>): ChangeEvent {
  return { id: randomUUID(), ...content, occurredAt: new Date().toISOString() };
}

function publicAction({ action, hasDrafts, before, after }: Change): ChangeAction | null {
  if (!before && !after) return null;
  if (!after) return action === 'delete' ? 'delete' : 'unpublish';
  if (!hasDrafts) return before ? 'update' : 'create';
  // A draft that is saved leaves the public row alone.
  return before?.id === after.id ? null : 'publish';
}

export function union(...lists: RelatedContent[][]): RelatedContent[] {
  const byKey = new Map(lists.flat().map((item) => [`${item.type}/${item.slug}`, item]));
  return [...byKey.values()];
}
