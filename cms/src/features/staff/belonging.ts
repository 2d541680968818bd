import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { STAFF_SUBJECTS, type Belonging, type StaffSubject } from '@township/rules/staff';
import { draftOnly } from '../publication';

/** From an entry along its relations to what it belongs to; the empty path is the entry itself. */
type Path = readonly string[];

interface Paths {
  villages: readonly Path[];
  departments: readonly Path[];
}

/** What makes an entry somebody's. Types that are not named here are the whole town's. */
const PATHS: Readonly<Partial<Record<StaffSubject, Paths>>> = {
  article: { villages: [['villages']], departments: [['department']] },
  village: { villages: [[]], departments: [] },
  enterprise: { villages: [['village']], departments: [] },
  honor: { villages: [['village'], ['enterprise', 'village']], departments: [] },
  department: { villages: [], departments: [[]] },
};

const NOBODYS: Paths = { villages: [], departments: [] };
const KINDS = ['villages', 'departments'] as const;

/** `api::article.article` → `article`; undefined where the table says nothing of a type. */
export const kindOf = (uid: string): StaffSubject | undefined =>
  STAFF_SUBJECTS.find((subject) => uid === `api::${subject}.${subject}`);

function pathsOf(uid: string): Paths {
  const kind = kindOf(uid);
  return (kind && PATHS[kind]) ?? NOBODYS;
}

/** The attributes of a type that say whose an entry is, by what they say. */
export const fieldsOf = (uid: string): Record<keyof Belonging, string | undefined> => ({
  villages: pathsOf(uid).villages[0]?.[0],
  departments: pathsOf(uid).departments[0]?.[0],
});

/**
 * Entries of a type that belong to one of these, as a query that Strapi's permissions hold against the database and against an entry in
 * memory alike.
 */
export function ownQuery(uid: string, scope: Belonging): object {
  const paths = pathsOf(uid);
  return {
    $or: KINDS.flatMap((kind) =>
      paths[kind].map((path) => ({ [[...path, 'documentId'].join('.')]: { $in: scope[kind] } })),
    ),
  };
}

/** What has to be loaded with an entry before its permissions are asked. */
export function ownPopulate(uid: string): Record<string, object> {
  const populate: Record<string, object> = { createdBy: {} };
  for (const [first, second] of KINDS.flatMap((kind) => pathsOf(uid)[kind])) {
    if (first) populate[first] ??= second ? { populate: { [second]: {} } } : {};
  }
  return populate;
}

export type Judged = { documentId: string } & Record<string, unknown>;

/** The draft of an entry, or what there is of one without drafts, with whatever its permissions look at. */
export async function entryToJudge(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId?: string,
): Promise<Judged | null> {
  return strapi.db.query(uid).findOne({
    where: { ...(documentId && { documentId }), ...draftOnly(strapi.contentType(uid)) },
    populate: ownPopulate(uid),
  });
}

/** Whose an entry is, that was loaded by `entryToJudge`. */
export const belongingOf = (uid: string, entry: Record<string, unknown>): Belonging => ({
  villages: namesAlong(pathsOf(uid).villages, entry),
  departments: namesAlong(pathsOf(uid).departments, entry),
});

const namesAlong = (paths: readonly Path[], entry: unknown): string[] =>
  paths.flatMap((path) =>
    path
      .reduce<unknown[]>(
        (ends, name) => ends.flatMap((end) => (isRecord(end) ? [end[name]].flat() : [])),
        [entry],
      )
      .flatMap((end) => (isRecord(end) ? [String(end.documentId)] : [])),
  );
