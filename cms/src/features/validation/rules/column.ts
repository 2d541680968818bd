import type { Core } from '@strapi/strapi';
import type { Ref } from '../relation';
import type { Rule } from './rule';

const UID = 'api::column.column';

export const columnRule: Rule = async ({ strapi, write, document }) => {
  if (!write.documentId || write.action === 'clone') return [];
  const seen = new Set([write.documentId]);
  let parent = await resolve(strapi, document.parent as Ref | null);
  while (parent) {
    if (seen.has(parent.documentId)) {
      return [{ path: 'parent', message: '上级栏目不能是本栏目，也不能是它的下级' }];
    }
    seen.add(parent.documentId);
    parent = await resolve(strapi, parent.parent);
  }
  return [];
};

interface ParentedColumn {
  documentId: string;
  parent: Ref | null;
}

async function resolve(strapi: Core.Strapi, ref: Ref | null): Promise<ParentedColumn | null> {
  if (!ref) return null;
  const where = ref.documentId ? { documentId: ref.documentId } : { id: ref.id };
  return strapi.db.query(UID).findOne({ select: ['documentId'], where, populate: ['parent'] });
}
