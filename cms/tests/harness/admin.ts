import type { Cms } from './index';

const PASSWORD = 'Township-2026';

/** The administrator that `signInAsAdmin` makes. */
export const ADMIN = { email: 'admin@example.org', password: PASSWORD };

/** Makes somebody of the staff who holds a role, by its code; answers what to sign in with. */
export async function addStaff(
  { strapi }: Pick<Cms, 'strapi'>,
  code: string,
  email = `${code}@example.org`,
): Promise<typeof ADMIN> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  await strapi.service('admin::user').create({
    email,
    firstname: role.name,
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  return { email, password: PASSWORD };
}

/** Signs a fresh member of staff in; answers the value of the Authorization header. */
export async function signInAs(
  cms: Pick<Cms, 'strapi' | 'http'>,
  code: string,
  email?: string,
): Promise<string> {
  const response = await cms.http.post('/admin/login').send(await addStaff(cms, code, email));
  return `Bearer ${response.body.data.token}`;
}

/** Signs a fresh super administrator in; answers the value of the Authorization header. */
export const signInAsAdmin = (cms: Pick<Cms, 'strapi' | 'http'>): Promise<string> =>
  signInAs(cms, 'strapi-super-admin', ADMIN.email);

/** The version of an entry that somebody opens, which a save of it names by `If-Match`. */
export async function openedVersion(
  { http }: Pick<Cms, 'http'>,
  authorization: string,
  path: string,
): Promise<number> {
  const { body } = await http.get(path).set('Authorization', authorization);
  return body.meta.version;
}

/** The Cookie header by which a browser with an open admin gets files that are not public. */
export async function filesCookie(
  { http }: Pick<Cms, 'http'>,
  authorization: string,
): Promise<string> {
  const { headers } = await http.get('/upload/files').set('Authorization', authorization);
  const set = headers['set-cookie'] as unknown as string[];
  return set.map((one) => one.split(';')[0]).join('; ');
}
