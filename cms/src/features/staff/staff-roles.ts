import type { Core, UID } from '@strapi/strapi';
import {
  extentOf,
  STAFF_ACTIONS,
  STAFF_ROLES,
  STAFF_SUBJECTS,
  type StaffRole,
} from '@township/rules/staff';
import { permissionsFor } from './permissions';

interface StaffRoleEntry {
  /** What Strapi calls it. */
  code: string;
  name: string;
  description: string;
  /** Codes of earlier roles that become this one, with everybody who holds them. */
  formerly: readonly string[];
}

export const staffRoles: Readonly<Record<StaffRole, StaffRoleEntry>> = {
  administrator: {
    code: 'strapi-super-admin',
    name: '管理员',
    description: '可以做所有的事：栏目、镇情、首页、删除、人员和设置。',
    formerly: [],
  },
  signer: {
    code: 'signer',
    name: '终审签发',
    description: '发布和取消发布，写稿、改稿，管理媒体库文件，处理纠错。',
    formerly: ['publisher', 'strapi-editor'],
  },
  'second-reviewer': {
    code: 'second-reviewer',
    name: '复审',
    description: '看所有稿件，修改草稿；不能新建、发布、删除。',
    formerly: [],
  },
  'first-reviewer': {
    code: 'first-reviewer',
    name: '初审',
    description: '看所有稿件，修改草稿；不能新建、发布、删除。',
    formerly: [],
  },
  editor: {
    code: 'editor',
    name: '编辑',
    description: '写稿、改稿，上传文件；不能发布、删除，不能改栏目、镇情、首页和设置。',
    formerly: ['writer', 'strapi-author'],
  },
  reporter: {
    code: 'reporter',
    name: '信息员',
    description: '只写、只看本村或本科室的内容；不能发布、删除。',
    formerly: [],
  },
};

/** What the portal calls a role of Strapi's; undefined for one that it does not know. */
export const roleOf = (code: string): StaffRole | undefined =>
  STAFF_ROLES.find((role) => staffRoles[role].code === code);

interface RoleService {
  assignPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}

/** Makes the staff's roles and sets what they may do. Nobody loses an account or a role by it. */
export async function bootstrapStaffRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role') as Core.Service & RoleService;
  for (const [role, entry] of Object.entries(staffRoles) as [StaffRole, StaffRoleEntry][]) {
    const id = await roleWith(strapi, entry);
    // Strapi itself gives its administrators everything, at every boot.
    if (role === 'administrator') continue;
    const wanted = STAFF_SUBJECTS.flatMap((subject) =>
      STAFF_ACTIONS.flatMap((action) => {
        const extent = extentOf({ roles: [role] }, action, subject);
        return extent ? permissionsFor(strapi, action, subject, extent) : [];
      }),
    );
    const unique = new Map(wanted.map((permission) => [JSON.stringify(permission), permission]));
    await service.assignPermissions(id, [...unique.values()]);
  }
}

async function roleWith(strapi: Core.Strapi, entry: StaffRoleEntry): Promise<number> {
  const { formerly, ...data } = entry;
  const roles = strapi.db.query('admin::role' as UID.Schema);
  const known: { id: number }[] = await Promise.all(
    // One of the same name, made by hand, becomes it too: names are unique.
    [entry.code, ...formerly]
      .map((code): object => ({ code }))
      .concat({ name: entry.name })
      .map((where) => roles.findOne({ where })),
  );
  const role = known.find(Boolean);
  if (!role) return (await roles.create({ data })).id;
  await roles.update({ where: { id: role.id }, data });
  return role.id;
}
