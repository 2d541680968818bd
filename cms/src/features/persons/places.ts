import type { Core, UID } from '@strapi/strapi';
import type { Belonging } from '@township/rules/staff';
import { draftOnly } from '../publication';

/** A village or a department. */
export interface Place {
  documentId: string;
  name: string;
}

export interface Places {
  villages: Place[];
  departments: Place[];
}

/** Where somebody can belong to: also villages that are not published yet. */
export async function readPlaces(strapi: Core.Strapi): Promise<Places> {
  // One after the other: both may belong to one transaction.
  const villages = await placesOf(strapi, 'api::village.village');
  const departments = await placesOf(strapi, 'api::department.department');
  return { villages, departments };
}

async function placesOf(strapi: Core.Strapi, uid: UID.ContentType): Promise<Place[]> {
  const rows: Place[] = await strapi.db
    .query(uid)
    .findMany({ where: draftOnly(strapi.contentType(uid)), select: ['documentId', 'name'] });
  return rows.map(({ documentId, name }) => ({ documentId, name })).sort(byName);
}

const byName = (one: Place, other: Place) => one.name.localeCompare(other.name, 'zh');

/** What was deleted may come back from the recycle bin: who belonged to it still does. */
const GONE = '（已删除）';

const named = (ids: readonly string[], places: Place[]): Place[] =>
  ids
    .map(
      (id) => places.find(({ documentId }) => documentId === id) ?? { documentId: id, name: GONE },
    )
    .sort(byName);

export const placesIn = (scope: Belonging, all: Places): Places => ({
  villages: named(scope.villages, all.villages),
  departments: named(scope.departments, all.departments),
});
