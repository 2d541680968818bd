import type { Schema, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';

const ACTIONS = [
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
] as const;

export type WriteAction = (typeof ACTIONS)[number];

/** A change on its way through the Document Service. */
export interface Write {
  uid: UID.ContentType;
  schema: Schema.ContentType;
  action: WriteAction;
  /** Absent when the document is being created; the source's when it is being cloned. */
  documentId: string | undefined;
  /** What is about to be stored: a copy of the caller's data, which the phase `prepare` may change. */
  data: Record<string, unknown> | undefined;
  /** Whether it is published with it: a program may save and publish in one. */
  publishes: boolean;
}

/** What a Document Service middleware is called with. */
interface Call {
  uid: string;
  contentType: Schema.ContentType;
  action: string;
  params: object;
}

/** Reads a call as a write; null when it reads only. */
export function readWrite({ uid, contentType, action: name, params }: Call): Write | null {
  const action = ACTIONS.find((known) => known === name);
  if (!action) return null;
  const given: { data?: unknown; status?: unknown } = params;
  const data = isRecord(given.data) ? { ...given.data } : undefined;
  if (data) given.data = data;
  return {
    uid: uid as UID.ContentType,
    schema: contentType,
    action,
    documentId: documentIdOf(params),
    data,
    publishes: action === 'publish' || given.status === 'published',
  };
}

/** The document that a write concerns once it is done. */
export const writtenId = ({ action, documentId }: Write, result: unknown): string | undefined =>
  action === 'create' || action === 'clone' ? documentIdOf(result) : documentId;

function documentIdOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  return typeof value.documentId === 'string' ? value.documentId : undefined;
}
