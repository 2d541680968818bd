import type { Core } from '@strapi/strapi';
import { STAFF_ROLES, type StaffRole } from '@township/rules/staff';
import { lastSignIn } from '../audit';
import { formVersion } from '../conflicts';
import { nameOf } from '../publication';
import { NO_SCOPE, scopesTable, staffRoles } from '../staff';
import type { AccountRow } from './accounts';
import { formOf, otherRoles, rolesOf } from './persons';
import { placesIn, readPlaces, type Places } from './places';

/** `invited`: has no password yet. */
export type PersonState = 'active' | 'invited' | 'disabled';

interface Listed extends Places {
  id: number;
  /** Of the form: what is saved says from which one it was made. */
  version: string;
  name: string;
  email: string;
  roles: StaffRole[];
  /** Names of roles that were made by hand. */
  otherRoles: string[];
  state: PersonState;
  /** As far back as the log reaches. */
  lastSignIn: Date | null;
  /** Whoever asks. */
  isSelf: boolean;
}

/** Everybody of the staff, and what can be chosen for them. */
export interface PersonList extends Places {
  persons: Listed[];
  roles: { role: StaffRole; name: string; description: string }[];
}

export async function listPersons(strapi: Core.Strapi, asking: number): Promise<PersonList> {
  const accounts: AccountRow[] = await strapi.db
    .query('admin::user')
    .findMany({ populate: ['roles'] });
  const scopes = await scopesTable.all(strapi.db.connection);
  const places = await readPlaces(strapi);
  const persons = await Promise.all(
    accounts.map(async (account): Promise<Listed> => {
      const scope = scopes.get(account.id) ?? NO_SCOPE;
      return {
        id: account.id,
        version: formVersion(formOf(account, scope)),
        name: nameOf(account),
        email: account.email,
        roles: rolesOf(account),
        otherRoles: otherRoles(account).map(({ name }) => name),
        ...placesIn(scope, places),
        state: stateOf(account),
        lastSignIn: await lastSignIn(strapi, account.id),
        isSelf: account.id === asking,
      };
    }),
  );
  const order = (one: Listed) => (one.state === 'disabled' ? 1 : 0);
  return {
    ...places,
    persons: persons.sort(
      (one, other) => order(one) - order(other) || one.name.localeCompare(other.name, 'zh'),
    ),
    roles: STAFF_ROLES.map((role) => {
      const { name, description } = staffRoles[role];
      return { role, name, description };
    }),
  };
}

function stateOf({ isActive, password, registrationToken }: AccountRow): PersonState {
  if (isActive ? password === null : registrationToken !== null) return 'invited';
  return isActive ? 'active' : 'disabled';
}
