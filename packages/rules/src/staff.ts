/** Who of the staff may do what. The one table: the CMS's permissions and its tests are made from it. */

export const STAFF_ROLES = ['writer', 'publisher', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** `publish` also takes back; `create` and `update` change drafts alone where a subject has drafts. */
export const STAFF_ACTIONS = ['read', 'create', 'update', 'publish', 'delete'] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** What has drafts: nothing of it reaches a reader before it is published. */
const DRAFTED = ['article', 'village', 'enterprise', 'honor', 'topic', 'alert'] as const;
/** How the whole site is built: a change shows everywhere, for some of it at once. */
const STRUCTURE = ['column', 'industry', 'town', 'home-page'] as const;

export const STAFF_SUBJECTS = [
  ...DRAFTED,
  ...STRUCTURE,
  'search-synonym',
  'correction',
  'file',
] as const;
export type StaffSubject = (typeof STAFF_SUBJECTS)[number];

type Grants = Partial<Record<StaffAction, readonly StaffSubject[]>>;

const GRANTS: Readonly<Record<Exclude<StaffRole, 'administrator'>, Grants>> = {
  writer: {
    read: [...DRAFTED, ...STRUCTURE, 'search-synonym', 'file'],
    create: [...DRAFTED, 'file'],
    update: DRAFTED,
  },
  publisher: {
    // A correction holds the contact that a reader left.
    read: [...DRAFTED, ...STRUCTURE, 'search-synonym', 'file', 'correction'],
    create: [...DRAFTED, 'search-synonym', 'file'],
    // A file is public as soon as it is changed: to replace one is to publish.
    update: [...DRAFTED, 'search-synonym', 'file', 'correction'],
    publish: DRAFTED,
    delete: ['search-synonym', 'file'],
  },
};

export interface Staff {
  /** A person with several roles may do what any of them may. */
  roles: readonly StaffRole[];
}

/** Whether somebody of the staff may do something to things of a kind. */
export function can(person: Staff, action: StaffAction, subject: StaffSubject): boolean {
  return person.roles.some(
    (role) => role === 'administrator' || (GRANTS[role][action]?.includes(subject) ?? false),
  );
}
