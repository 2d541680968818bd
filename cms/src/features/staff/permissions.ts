import type { Core, UID } from '@strapi/strapi';
import type { Extent, StaffAction, StaffSubject } from '@township/rules/staff';
import { OWN } from './own-condition';

export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

interface ContentTypeService {
  getPermissionsWithNestedFields(
    actions: { actionId: string; subjects: string[] }[],
  ): { properties: { fields?: string[] } }[];
}

/** Strapi knows no permission of its own for deleting a file. */
const FILE: Readonly<Record<StaffAction, readonly string[]>> = {
  read: ['read', 'assets.download', 'assets.copy-link'],
  create: ['assets.create'],
  update: ['assets.update'],
  publish: [],
  delete: ['assets.update'],
};

/** What the portal asks for by itself, at its own doors: Strapi has no permission of these. */
const OWN_DOORS: readonly StaffSubject[] = ['audit-log', 'person'];

/** What Strapi calls an action on a subject, with every field of a content type that a form may hold. */
export function permissionsFor(
  strapi: Core.Strapi,
  action: StaffAction,
  subject: StaffSubject,
  extent: Extent,
): Permission[] {
  if (OWN_DOORS.includes(subject)) return [];
  const conditions = extent === 'own' ? [OWN] : [];
  if (subject === 'file') {
    return FILE[action].map((name) => ({
      action: `plugin::upload.${name}`,
      subject: null,
      properties: {},
      // Strapi knows no condition of bringing a file, or of its address.
      conditions: name === 'read' ? conditions : [],
    }));
  }
  const uid = `api::${subject}.${subject}` as UID.ContentType;
  if (action === 'publish' && !strapi.contentType(uid).options?.draftAndPublish) return [];
  const actionId = `plugin::content-manager.explorer.${action}`;
  const known = strapi.service('admin::permission').actionProvider.get(actionId) as {
    actionId: string;
    subjects: string[];
  };
  const types = strapi.service('admin::content-type') as Core.Service & ContentTypeService;
  const [permission] = types.getPermissionsWithNestedFields([{ ...known, subjects: [uid] }]);
  const { fields } = permission!.properties;
  const writes = action === 'create' || action === 'update';
  const properties = fields
    ? { fields: writes ? fields.filter((field) => !isFarSide(strapi, uid, field)) : fields }
    : {};
  return [{ action: actionId, subject: uid, properties, conditions }];
}

/** To write a relation from its far side is to change the entry at its other end, whosever that is. */
function isFarSide(strapi: Core.Strapi, uid: UID.ContentType, field: string): boolean {
  const attribute = strapi.contentType(uid).attributes[field];
  return attribute?.type === 'relation' && 'mappedBy' in attribute && Boolean(attribute.mappedBy);
}
