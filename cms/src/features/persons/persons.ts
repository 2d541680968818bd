import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { auditChanges } from '@township/rules/audit-changes';
import { personProblems, type PersonInput } from '@township/rules/person';
import { STAFF_ROLES, type Belonging, type StaffRole } from '@township/rules/staff';
import { audit } from '../audit';
import { refuseOutdated } from '../conflicts';
import { lockUntilCommit, type Connection } from '../database';
import { nameOf, toValidationError } from '../publication';
import { NO_SCOPE, roleOf, scopesTable, staffRoles } from '../staff';
import { accountService, type AccountRow } from './accounts';
import { invite, type Invitation } from './invitation';
import { placesIn, readPlaces, type Place, type Places } from './places';

/** Makes an account with what it belongs to, and the link by which its owner sets a password. @throws ValidationError */
export async function makePerson(
  strapi: Core.Strapi,
  input: PersonInput,
): Promise<{ id: number; invitation: Invitation }> {
  return alone(strapi, async () => {
    await check(strapi, input);
    const account = await accountService(strapi).create({
      email: input.email,
      firstname: input.name,
      // Strapi's own link of invitation never expires.
      registrationToken: null,
      isActive: true,
      roles: await roleIds(strapi, input),
    });
    await setScope(strapi, account, NO_SCOPE, input);
    return { id: account.id, invitation: await invite(strapi, account) };
  });
}

/**
 * Changes who somebody is, what they may do and where they belong to. What they do next obeys it.
 *
 * @param by the account of who changes it
 * @param opened the version of the form, as it was told
 * @throws NotFoundError, ValidationError; ConflictError where another administrator has changed something since
 */
export async function changePerson(
  strapi: Core.Strapi,
  id: number,
  input: PersonInput,
  { by, opened }: { by: number; opened: string | null },
): Promise<void> {
  await alone(strapi, async (trx) => {
    const account = await findAccount(strapi, id);
    const scope = await scopesTable.find(trx, id);
    await refuseOutdated(trx, formOf(account, scope), opened);
    await check(strapi, input, account, scope);
    if (id === by && !input.roles.includes('administrator')) {
      throw toValidationError([
        { path: 'roles', message: '不能去掉自己的管理员角色，要由另一位管理员来做' },
      ]);
    }
    await accountService(strapi).updateById(id, {
      email: input.email,
      ...(input.name !== nameOf(account) && { firstname: input.name, lastname: null }),
      roles: [...(await roleIds(strapi, input)), ...otherRoles(account).map((role) => role.id)],
    });
    await setScope(strapi, { ...account, firstname: input.name, lastname: null }, scope, input);
  });
}

/** Ends what somebody has open, and lets them in no more. @throws NotFoundError, ValidationError */
export async function disablePerson(strapi: Core.Strapi, id: number, by: number): Promise<void> {
  if (id === by) throw new errors.ValidationError('不能停用自己的账号，要由另一位管理员来做');
  await findAccount(strapi, id);
  await accountService(strapi).updateById(id, { isActive: false });
}

/** Lets somebody in again, with the password that they had. @throws NotFoundError */
export async function enablePerson(strapi: Core.Strapi, id: number): Promise<void> {
  await findAccount(strapi, id);
  await accountService(strapi).updateById(id, { isActive: true, registrationToken: null });
}

/** @throws NotFoundError, ValidationError where they are disabled */
export async function invitePerson(strapi: Core.Strapi, id: number): Promise<Invitation> {
  return alone(strapi, async () => invite(strapi, await findAccount(strapi, id)));
}

/** @throws NotFoundError */
export async function findAccount(strapi: Core.Strapi, id: number): Promise<AccountRow> {
  const account: AccountRow | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] });
  if (!account) throw new errors.NotFoundError('没有这个人，可能已经删除');
  return account;
}

/** Roles made by hand: the portal neither gives nor takes them. */
export const otherRoles = ({ roles }: Pick<AccountRow, 'roles'>) =>
  roles.filter(({ code }) => roleOf(code) === undefined);

/** In one transaction, and one at a time: two who make the same account would both find its e-mail free. */
const alone = <T>(strapi: Core.Strapi, work: (trx: Connection) => Promise<T>): Promise<T> =>
  strapi.db.transaction(async ({ trx }) => {
    await lockUntilCommit(strapi, 'accounts');
    return work(trx);
  }) as Promise<T>;

const LABELS = {
  name: '姓名',
  email: '电子邮件',
  roles: '角色',
  villages: '村',
  departments: '科室',
};

/** The form of somebody, as it is opened now. */
export const formOf = (account: AccountRow, { villages, departments }: Belonging) => ({
  values: {
    name: nameOf(account),
    email: account.email,
    roles: rolesOf(account),
    villages: [...villages].sort(),
    departments: [...departments].sort(),
  },
  labels: LABELS,
  subject: { type: 'admin::user', id: account.id },
  saves: ['account.update', 'account.scope'] as const,
});

/** Those that the portal gives, in its order. */
export function rolesOf({ roles }: Pick<AccountRow, 'roles'>): StaffRole[] {
  const codes = roles.map(({ code }) => roleOf(code));
  return STAFF_ROLES.filter((role) => codes.includes(role));
}

async function check(
  strapi: Core.Strapi,
  input: PersonInput,
  account?: AccountRow,
  held: Belonging = NO_SCOPE,
): Promise<void> {
  const { email, villages, departments } = input;
  const problems = personProblems(input, account && otherRoles(account).length > 0);
  const holder: { id: number } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: { $eqi: email } }, select: ['id'] });
  if (holder && holder.id !== account?.id) {
    problems.push({ path: 'email', message: '这个邮箱已经有账号了' });
  }
  const places = await readPlaces(strapi);
  for (const [path, ids] of Object.entries({ villages, departments }) as Chosen[]) {
    const known = new Set([...places[path].map(({ documentId }) => documentId), ...held[path]]);
    if (!ids.every((id) => known.has(id))) {
      problems.push({ path, message: '选的里面有刚被删除的，请刷新后重选' });
    }
  }
  if (problems.length > 0) throw toValidationError(problems);
}

type Chosen = [keyof Belonging, readonly string[]];

async function roleIds(strapi: Core.Strapi, { roles }: PersonInput): Promise<number[]> {
  const codes = roles.map((role) => staffRoles[role].code);
  const found: { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: codes } }, select: ['id'] });
  return found.map(({ id }) => id);
}

/** Keeps where an account belongs to, and writes down what is another, by names. */
async function setScope(
  strapi: Core.Strapi,
  account: AccountRow,
  before: Belonging,
  { villages, departments }: Belonging,
): Promise<void> {
  const after = { villages: [...villages].sort(), departments: [...departments].sort() };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await strapi.db.transaction(({ trx }) => scopesTable.set(trx, account.id, after));
  const places = await readPlaces(strapi);
  await audit(strapi, {
    action: 'account.scope',
    subject: { type: 'admin::user', id: account.id, label: nameOf(account) },
    details: { changes: auditChanges(namesIn(before, places), namesIn(after, places)).changes },
  });
}

function namesIn(scope: Belonging, places: Places) {
  const { villages, departments } = placesIn(scope, places);
  const names = (all: readonly Place[]) => all.map(({ name }) => name);
  return { villages: names(villages), departments: names(departments) };
}
