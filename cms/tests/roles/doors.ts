import type { UID } from '@strapi/strapi';
import { STAFF_SUBJECTS, type StaffAction, type StaffSubject } from '@township/rules/staff';
import type { Cms } from '../harness';

export type Type = Exclude<StaffSubject, 'file' | 'audit-log' | 'person'>;

/** Types of content; what is none of them has doors of its own. */
export const TYPES = STAFF_SUBJECTS.filter(
  (subject): subject is Type => !['file', 'audit-log', 'person'].includes(subject),
);
export const uidOf = (type: Type) => `api::${type}.${type}` as UID.ContentType;

const SINGLE = new Set<Type>(['town', 'home-page']);

export interface Door {
  action: StaffAction;
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  body?: object;
  /** Of no entry, but of the type. */
  ofType?: true;
}

/** Every way to a type, and to one of its entries, through the admin's API; ordered so that what is allowed finds it. */
export function doors(cms: Cms, type: Type, documentId: string): Door[] {
  const uid = uidOf(type);
  if (SINGLE.has(type)) {
    const path = `/content-manager/single-types/${uid}`;
    return [
      { action: 'read', method: 'get', path },
      { action: 'update', method: 'put', path, body: {} },
      { action: 'publish', method: 'post', path: `${path}/actions/publish`, body: {} },
      { action: 'publish', method: 'post', path: `${path}/actions/unpublish`, body: {} },
      ...portalDoors(cms, type, documentId),
      { action: 'delete', method: 'delete', path },
    ];
  }
  const path = `/content-manager/collection-types/${uid}`;
  const one = `${path}/${documentId}`;
  const body = { documentIds: [documentId] };
  return [
    { action: 'read', method: 'get', path, ofType: true },
    { action: 'read', method: 'get', path: one },
    ...(hasDrafts(cms, type)
      ? [{ action: 'read', method: 'get', path: `${one}/actions/countDraftRelations` } as const]
      : []),
    { action: 'create', method: 'post', path, body: {}, ofType: true },
    { action: 'create', method: 'post', path: `${path}/clone/${documentId}`, body: {} },
    { action: 'create', method: 'post', path: `${path}/auto-clone/${documentId}`, body: {} },
    { action: 'update', method: 'put', path: one, body: {} },
    // Strapi answers 500 where there are no drafts to discard.
    ...(hasDrafts(cms, type)
      ? [{ action: 'update', method: 'post', path: `${one}/actions/discard`, body: {} } as const]
      : []),
    ...portalDoors(cms, type, documentId),
    { action: 'publish', method: 'post', path: `${path}/actions/publish`, body: {}, ofType: true },
    { action: 'publish', method: 'post', path: `${one}/actions/publish`, body: {} },
    { action: 'publish', method: 'post', path: `${one}/actions/unpublish`, body: {} },
    { action: 'publish', method: 'post', path: `${path}/actions/bulkPublish`, body },
    { action: 'publish', method: 'post', path: `${path}/actions/bulkUnpublish`, body },
    { action: 'delete', method: 'delete', path: one },
    { action: 'delete', method: 'post', path: `${path}/actions/bulkDelete`, body },
  ];
}

/** What readers see has versions, previews, and people who have it open. */
const UNSEEN: readonly Type[] = [
  'search-synonym',
  'correction',
  'department',
  'special-day',
  'review-flow',
  'outside-signer',
];
const PAGELESS: readonly Type[] = ['column', 'industry'];

/** The portal's own side doors to the same entries. */
function portalDoors(cms: Cms, type: Type, documentId: string): Door[] {
  const key = `${uidOf(type)}/${documentId}`;
  const values = { base: 0, values: {} };
  const unsaved: Door[] = (['get', 'put', 'delete'] as const).map((method) => ({
    action: 'update',
    method,
    path: `/portal/unsaved/${key}`,
    ...(method === 'put' && { body: values }),
  }));
  if (UNSEEN.includes(type)) return unsaved;
  return [
    ...unsaved,
    { action: 'read', method: 'get', path: `/portal/versions/${key}` },
    { action: 'read', method: 'get', path: `/portal/versions/${key}/1` },
    { action: 'update', method: 'post', path: `/portal/versions/${key}/1/restore`, body: {} },
    { action: 'read', method: 'post', path: `/portal/editors/${key}`, body: {} },
    { action: 'read', method: 'delete', path: `/portal/editors/${key}` },
    ...(PAGELESS.includes(type) ? [] : previewDoors(key)),
    {
      action: 'delete',
      method: 'post',
      path: `/portal/recycle-bin/${key}/restore`,
      body: {},
      ofType: true,
    },
  ];
}

const previewDoors = (key: string): Door[] => [
  { action: 'read', method: 'post', path: `/portal/previews/${key}`, body: {} },
  { action: 'read', method: 'get', path: `/portal/previews/${key}/links` },
  { action: 'read', method: 'post', path: `/portal/previews/${key}/links`, body: { days: 1 } },
];

export const hasDrafts = (cms: Cms, type: Type): boolean =>
  Boolean(cms.strapi.contentType(uidOf(type)).options?.draftAndPublish);
