import type { Uid } from './documents';

const WRITES = [
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
] as const;

/** A change on its way through the Document Service. */
export interface Write {
  uid: Uid;
  action: (typeof WRITES)[number];
  /** Absent when the document is being created; the source's when it is being cloned. */
  documentId: string | undefined;
  /** What is about to be stored: a copy of the caller's data, to which a middleware may add. */
  data: Record<string, unknown> | undefined;
}

/** What a Document Service middleware is called with, read as a change of the portal's own content; else null. */
export function readWrite(context: { uid: string; action: string; params: object }): Write | null {
  const action = WRITES.find((name) => name === context.action);
  if (!action || !isApiUid(context.uid)) return null;
  const params: { data?: unknown } = context.params;
  const data = isRecord(params.data) ? { ...params.data } : undefined;
  if (data) params.data = data;
  return { uid: context.uid, action, documentId: documentIdOf(params), data };
}

const isApiUid = (uid: string): uid is Uid => uid.startsWith('api::');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document that a write's parameters or its result name. */
export function documentIdOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  return typeof value.documentId === 'string' ? value.documentId : undefined;
}
