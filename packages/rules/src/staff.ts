/** Who of the staff may do what. The one table: the CMS's permissions, its own checks, and its tests are made from it. */

export const STAFF_ROLES = [
  'reporter',
  'editor',
  'first-reviewer',
  'second-reviewer',
  'signer',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** `publish` also takes back; `create` and `update` change drafts alone where a subject has drafts. */
export const STAFF_ACTIONS = ['read', 'create', 'update', 'publish', 'delete'] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** What has drafts: nothing of it reaches a reader before it is published. */
const DRAFTED = ['article', 'village', 'enterprise', 'honor', 'topic', 'alert'] as const;
/** How the whole site is built: a change shows everywhere, for some of it at once. */
const STRUCTURE = [
  'column',
  'industry',
  'department',
  'review-flow',
  'town',
  'home-page',
  'special-day',
] as const;

export const STAFF_SUBJECTS = [
  ...DRAFTED,
  ...STRUCTURE,
  'search-synonym',
  'correction',
  'outside-signer',
  'file',
  'audit-log',
  'person',
] as const;
export type StaffSubject = (typeof STAFF_SUBJECTS)[number];

/** Whose an entry is, by documentIds; of a file, whose the person is who brought it. */
export interface Belonging {
  villages: readonly string[];
  departments: readonly string[];
}

export interface Entry extends Belonging {
  kind: StaffSubject;
}

export interface Staff extends Belonging {
  /** A person with several roles may do what any of them may. */
  roles: readonly StaffRole[];
}

/** `own`: of entries of the person's villages or departments alone. */
export type Extent = 'all' | 'own';

type Grants = Partial<Record<StaffAction, Partial<Record<Extent, readonly StaffSubject[]>>>>;

const ALL_READ = [...DRAFTED, ...STRUCTURE, 'search-synonym', 'file'] as const;

/** Corrects what others wrote, and begins nothing of their own. */
const REVIEWER: Grants = {
  read: { all: ALL_READ },
  create: { all: ['file'] },
  update: { all: DRAFTED },
};

const GRANTS: Readonly<Record<Exclude<StaffRole, 'administrator'>, Grants>> = {
  reporter: {
    read: {
      own: ['article', 'village', 'enterprise', 'honor', 'department', 'file'],
      all: ['topic', 'column', 'industry', 'special-day'],
    },
    create: { own: ['article', 'enterprise', 'honor', 'file'] },
    update: { own: ['article', 'village', 'enterprise', 'honor'] },
  },
  editor: {
    read: { all: ALL_READ },
    create: { all: [...DRAFTED, 'file'] },
    update: { all: DRAFTED },
  },
  'first-reviewer': REVIEWER,
  'second-reviewer': REVIEWER,
  signer: {
    // A correction holds the contact that a reader left.
    read: { all: [...ALL_READ, 'correction'] },
    create: { all: [...DRAFTED, 'search-synonym', 'file'] },
    // A file is public as soon as it is changed: to replace one is to publish.
    update: { all: [...DRAFTED, 'search-synonym', 'file', 'correction'] },
    publish: { all: DRAFTED },
    delete: { all: ['search-synonym', 'file'] },
  },
};

/** Of which entries of a kind somebody may do something; null where of none. */
export function extentOf(
  { roles }: Pick<Staff, 'roles'>,
  action: StaffAction,
  kind: StaffSubject,
): Extent | null {
  const extents = roles.map((role) => extentFor(role, action, kind));
  if (extents.includes('all')) return 'all';
  return extents.includes('own') ? 'own' : null;
}

function extentFor(role: StaffRole, action: StaffAction, kind: StaffSubject): Extent | null {
  if (role === 'administrator') return 'all';
  const granted = GRANTS[role][action];
  if (granted?.all?.includes(kind)) return 'all';
  return granted?.own?.includes(kind) ? 'own' : null;
}

/** Whether somebody of the staff may do something to an entry; to a kind: whether to any of it. */
export function can(person: Staff, action: StaffAction, subject: StaffSubject | Entry): boolean {
  if (typeof subject === 'string') return extentOf(person, action, subject) !== null;
  const extent = extentOf(person, action, subject.kind);
  return extent === 'all' || (extent === 'own' && isOwn(person, subject));
}

/** Whether an entry belongs to a village or a department of a person; one that belongs to several is theirs too. */
export const isOwn = (person: Belonging, entry: Belonging): boolean =>
  entry.villages.some((village) => person.villages.includes(village)) ||
  entry.departments.some((department) => person.departments.includes(department));
