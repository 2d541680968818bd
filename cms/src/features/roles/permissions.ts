import type { Core, UID } from '@strapi/strapi';
import type { StaffAction, StaffSubject } from '@township/rules/staff';

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

/** What Strapi calls an action on a subject; every field of a content type. */
export function permissionsFor(
  strapi: Core.Strapi,
  action: StaffAction,
  subject: StaffSubject,
): Permission[] {
  if (subject === 'file') {
    return FILE[action].map((name) => ({
      action: `plugin::upload.${name}`,
      subject: null,
      properties: {},
      conditions: [],
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
  return [{ action: actionId, subject: uid, properties: permission!.properties, conditions: [] }];
}
