import type { Cms } from './index';

const PASSWORD = 'Township-2026';

/** Signs a fresh super administrator in; answers the value of the Authorization header. */
export async function signInAsAdmin({
  strapi,
  http,
}: Pick<Cms, 'strapi' | 'http'>): Promise<string> {
  const email = 'admin@example.org';
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email,
    firstname: '管理员',
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  const response = await http.post('/admin/login').send({ email, password: PASSWORD });
  return `Bearer ${response.body.data.token}`;
}
