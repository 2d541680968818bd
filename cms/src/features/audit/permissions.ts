import type { Core, UID } from '@strapi/strapi';
import { audit } from './record';

interface Permission {
  action: string;
  subject: string | null;
}

interface RoleService {
  assignPermissions(roleId: number, ...rest: unknown[]): Promise<unknown>;
}

const MOST_NAMED = 40;

const VERBS: Readonly<Record<string, string>> = {
  create: '新建',
  read: '查看',
  update: '修改',
  delete: '删除',
  publish: '发布',
};

/** Writes down what a role may do from now on, and what it may no longer. */
export function watchPermissions(strapi: Core.Strapi): void {
  const service = strapi.service('admin::role') as Core.Service & RoleService;
  const assign = service.assignPermissions;
  const held = async (role: number): Promise<Set<string>> => {
    const permissions: Permission[] = await strapi.db
      .query('admin::permission')
      .findMany({ where: { role }, orderBy: ['subject', 'action'] });
    return new Set(permissions.map((permission) => inWords(strapi, permission)));
  };
  Object.assign(service, {
    assignPermissions: (roleId, ...rest) =>
      strapi.db.transaction(async () => {
        const before = await held(roleId);
        const result = await assign(roleId, ...rest);
        const after = await held(roleId);
        const added = [...after].filter((one) => !before.has(one));
        const removed = [...before].filter((one) => !after.has(one));
        if (added.length + removed.length === 0) return result;
        const role: { name: string } | null = await strapi.db
          .query('admin::role')
          .findOne({ where: { id: roleId } });
        await audit(strapi, {
          action: 'role.permissions',
          subject: { type: 'admin::role', id: roleId, label: role?.name ?? String(roleId) },
          details: { added: bounded(added), removed: bounded(removed) },
        });
        return result;
      }),
  } satisfies RoleService);
}

const bounded = (all: string[]): string[] =>
  all.length <= MOST_NAMED
    ? all
    : [...all.slice(0, MOST_NAMED), `还有 ${all.length - MOST_NAMED} 项`];

/** 发布文章; a permission that has no such words, by Strapi's own name. */
function inWords(strapi: Core.Strapi, { action, subject }: Permission): string {
  const verb = VERBS[action.split('.').at(-1) ?? ''];
  const type = subject === null ? undefined : strapi.contentTypes[subject as UID.ContentType];
  return verb && type
    ? `${verb}${type.info.displayName}`
    : [action, subject].filter(Boolean).join(' ');
}
