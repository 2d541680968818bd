import type { Belonging } from '@township/rules/staff';
import type * as scopes from '../../src/features/staff/scopes-table';
import { type Cms } from '../harness';
import { addStaff } from '../harness/admin';
import { compiled } from '../harness/paths';

let made = 0;

/** Signs in somebody new of some villages and departments; answers the value of the Authorization header. */
export async function signInWithScope(cms: Cms, code: string, scope: Belonging): Promise<string> {
  const account = await addStaff(cms, code, `person-${++made}@example.org`);
  const { id } = await cms.strapi.db
    .query('admin::user')
    .findOne({ where: { email: account.email } });
  const { scopesTable } = compiled<typeof scopes>('src/features/staff/scopes-table');
  await scopesTable.set(cms.strapi.db.connection, id, scope);
  const { body } = await cms.http.post('/admin/login').send(account);
  return `Bearer ${body.data.token}`;
}
