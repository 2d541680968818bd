import type { Core, UID } from '@strapi/strapi';
import { can, STAFF_ACTIONS, STAFF_SUBJECTS, type StaffRole } from '@township/rules/staff';
import { permissionsFor } from './permissions';

interface StaffRoleEntry {
  /** What Strapi calls it. */
  code: string;
  name: string;
  description: string;
  /** The role of Strapi's own that becomes this one, with everybody who holds it. */
  formerly?: string;
}

export const staffRoles: Readonly<Record<StaffRole, StaffRoleEntry>> = {
  administrator: {
    code: 'strapi-super-admin',
    name: '超级管理员',
    description: '可以做所有的事：栏目、镇情、首页、删除、账号和设置。',
  },
  publisher: {
    code: 'publisher',
    name: '发布',
    description: '写稿、改稿，发布和取消发布，管理媒体库文件，处理纠错。',
    formerly: 'strapi-editor',
  },
  writer: {
    code: 'writer',
    name: '写稿',
    description: '写稿、改稿，上传文件；不能发布、删除，不能改栏目、镇情、首页和设置。',
    formerly: 'strapi-author',
  },
};

interface RoleService {
  assignPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}

/** Makes the staff's roles and sets what they may do. Nobody loses an account or a role by it. */
export async function bootstrapStaffRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const service = strapi.service('admin::role') as Core.Service & RoleService;
  for (const [role, entry] of Object.entries(staffRoles) as [StaffRole, StaffRoleEntry][]) {
    const id = await roleWith(strapi, entry);
    // Strapi itself gives its administrators everything, at every boot.
    if (role === 'administrator') continue;
    const wanted = STAFF_SUBJECTS.flatMap((subject) =>
      STAFF_ACTIONS.filter((action) => can({ roles: [role] }, action, subject)).flatMap((action) =>
        permissionsFor(strapi, action, subject),
      ),
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
    [{ code: entry.code }, { code: formerly ?? entry.code }, { name: entry.name }].map((where) =>
      roles.findOne({ where }),
    ),
  );
  const role = known.find(Boolean);
  if (!role) return (await roles.create({ data })).id;
  await roles.update({ where: { id: role.id }, data });
  return role.id;
}
