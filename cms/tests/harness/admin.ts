import type { Cms } from './index';

/** The administrator that `signInAsAdmin` makes. */
export const ADMIN = { email: 'admin@example.org', password: 'Township-2026' };

/** Signs a fresh super administrator in; answers the value of the Authorization header. */
export async function signInAsAdmin({
  strapi,
  http,
}: Pick<Cms, 'strapi' | 'http'>): Promise<string> {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: ADMIN.email,
    firstname: '管理员',
    password: ADMIN.password,
    isActive: true,
    roles: [role.id],
  });
  const response = await http.post('/admin/login').send(ADMIN);
  return `Bearer ${response.body.data.token}`;
}
