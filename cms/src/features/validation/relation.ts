/** The entry at the other end of a relation; Strapi's callers name it either way. */
export interface Ref {
  id?: number;
  documentId?: string;
}

/**
 * What a to-one relation holds after a write.
 *
 * @param change the attribute in the data: an id, an object, an array, or connect / disconnect / set
 * @param stored what it holds now
 */
export function relationAfter(change: unknown, stored: Ref | null): Ref | null {
  if (change === undefined) return stored;
  if (change === null || change === '') return null;
  if (typeof change === 'number') return { id: change };
  if (typeof change === 'string') {
    return /^\d+$/.test(change) ? { id: Number(change) } : { documentId: change };
  }
  if (Array.isArray(change)) return change.length > 0 ? relationAfter(change.at(-1), null) : null;
  if (typeof change !== 'object') return stored;
  if ('documentId' in change) return relationAfter(change.documentId, null);
  if ('id' in change) return { id: Number(change.id) };
  if ('set' in change && change.set !== undefined) return relationAfter(change.set, null);
  if ('connect' in change && isFilled(change.connect)) return relationAfter(change.connect, null);
  if ('disconnect' in change && isFilled(change.disconnect)) return null;
  return stored;
}

const isFilled = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
