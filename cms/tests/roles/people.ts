import type { Belonging } from '@township/rules/staff';
import type * as scopes from '../../src/features/staff/scopes-table';
import { type Cms } from '../harness';
import { addStaff } from '../harness/admin';
import { compiled } from '../harness/paths';

let made = 0;

/** Says of which villages and departments somebody is. */
export async function setScope({ strapi }: Cms, email: string, scope: Belonging): Promise<void> {
  const { id } = await strapi.db.query('admin::user').findOne({ where: { email } });
  const { scopesTable } = compiled<typeof scopes>('src/features/staff/scopes-table');
  await scopesTable.set(strapi.db.connection, id, scope);
}

/** Signs in somebody new of some villages and departments; answers the value of the Authorization header. */
export async function signInWithScope(cms: Cms, code: string, scope: Belonging): Promise<string> {
  const account = await addStaff(cms, code, `person-${++made}@example.org`);
  await setScope(cms, account.email, scope);
  const { body } = await cms.http.post('/admin/login').send(account);
  return `Bearer ${body.data.token}`;
}
