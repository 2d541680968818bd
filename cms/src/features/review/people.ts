import type { Core, UID } from '@strapi/strapi';
import type { Actor, PersonRef } from '@township/rules/review/people';
import { currentActor, nameOf, type Actor as Writer, type Credentials } from '../publication';
import { currentStaff, staffOf, type Account } from '../staff';
import { versionsTable, type Key, type Version } from '../versions';
import { delegationsTo } from './delegations';

/** Of whom nothing is known: programs, and whoever wrote before versions were kept. */
const NOBODY = 0;

export const SCHEDULER: Actor = {
  kind: 'scheduler',
  id: NOBODY,
  name: '系统定时',
  roles: [],
  villages: [],
  departments: [],
  delegations: [],
};

/** Who is at work here, with what they may sign today. Whoever is no member of the staff has no roles. */
export async function currentReviewer(strapi: Core.Strapi, now: Date): Promise<Actor> {
  const person = await currentStaff(strapi);
  const { name } = currentActor(strapi);
  if (!person) return { ...SCHEDULER, kind: 'staff', name };
  return {
    ...person,
    kind: 'staff',
    name,
    delegations: await delegationsTo(strapi, person.id, now),
  };
}

/** Everybody who can sign in, with where letters reach them. */
export async function allReviewers(
  strapi: Core.Strapi,
  now: Date,
): Promise<(Actor & { email: string })[]> {
  const accounts: (Credentials & Account & { email: string })[] = await strapi.db
    .query('admin::user' as UID.Schema)
    .findMany({ where: { isActive: true, blocked: false }, populate: { roles: true } });
  const reviewers = [];
  for (const account of accounts) {
    const staff = await staffOf(strapi, account);
    const delegations = await delegationsTo(strapi, account.id, now);
    const { email } = account;
    reviewers.push({ ...staff, kind: 'staff' as const, name: nameOf(account), email, delegations });
  }
  return reviewers;
}

/** Whether the request is a program's, with a key that does what its owner may. Nobody signs through one. */
export const isByKey = (strapi: Core.Strapi): boolean => currentActor(strapi).kind === 'apiKey';

/** More versions of one text than are ever kept. */
const ALL = 1_000;

/** Who began an entry, and who has written it since readers saw it last. */
export async function writersOf(
  strapi: Core.Strapi,
  key: Key,
): Promise<{ author: PersonRef; writers: PersonRef[] }> {
  return strapi.db.transaction(async ({ trx }) => {
    const versions = await versionsTable.page(trx, key, ALL, null);
    const published = versions.findIndex(({ action }) => action === 'publish');
    const since = published < 0 ? versions : versions.slice(0, published);
    const writers = new Map<number, PersonRef>();
    for (const version of [...since].reverse().filter(isWritten)) {
      const person = await personOf(strapi, version.actor);
      // The last one last.
      writers.delete(person.id);
      writers.set(person.id, person);
    }
    const first = versions.at(-1);
    const author =
      (await creatorOf(strapi, key)) ?? (first && (await personOf(strapi, first.actor)));
    return { author: author ?? { id: NOBODY, name: '' }, writers: [...writers.values()] };
  });
}

const isWritten = ({ action }: Version) => !['publish', 'unpublish', 'delete'].includes(action);

/** What a program wrote with somebody's key is theirs. */
async function personOf(strapi: Core.Strapi, { kind, id, name }: Writer): Promise<PersonRef> {
  if (kind === 'person' && id !== null) return { id, name };
  if (kind !== 'apiKey' || id === null) return { id: NOBODY, name };
  const token: { adminUserOwner?: Credentials | null } | null = await strapi.db
    .query('admin::api-token' as UID.Schema)
    .findOne({ where: { id }, populate: { adminUserOwner: true } });
  const owner = token?.adminUserOwner;
  return owner ? { id: owner.id, name: nameOf(owner) } : { id: NOBODY, name };
}

async function creatorOf(strapi: Core.Strapi, { uid, documentId }: Key): Promise<PersonRef | null> {
  const row: { createdBy?: Credentials | null } | null = await strapi.db
    .query(uid as UID.ContentType)
    .findOne({ where: { documentId }, populate: { createdBy: true }, orderBy: { id: 'asc' } });
  return row?.createdBy ? { id: row.createdBy.id, name: nameOf(row.createdBy) } : null;
}
