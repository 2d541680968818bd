import type { Core, UID } from '@strapi/strapi';
import { currentActor } from './actor';
import { phasesOf, type Change, type Follower } from './phases';
import { strapiProblems, toValidationError, type Problem } from './problem';
import { isPublicType } from './public-content';
import { datePublicVersion, datePublicVersions } from './public-time';
import { readPublicVersion, type PublicVersion } from './public-version';
import { readWrite, writtenId, type Write } from './write';

/**
 * The one way that a write goes: prepare, check, write, follow, in one transaction. Features register in its phases by
 * `onWrite`; none has a Document Service middleware of its own.
 */
export function registerPublication({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(async (context, next) => {
    const write = readWrite(context);
    if (!write) return next();
    return strapi.db.transaction(() => run(strapi, write, async () => next()));
  });
}

/** Updates what an earlier version published. */
export async function bootstrapPublication({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await datePublicVersions(strapi);
}

async function run<T>(strapi: Core.Strapi, write: Write, next: () => Promise<T>): Promise<T> {
  const phases = phasesOf(strapi);
  for (const { prepare } of phases) await prepare?.(write);
  const before = await versionOf(
    strapi,
    write,
    write.action === 'clone' ? undefined : write.documentId,
  );
  const problems: Problem[] = [];
  for (const { check } of phases) problems.push(...((await check?.(write)) ?? []));
  const followers = await followersOf(strapi, write, before, problems.length === 0);
  const result = await store(strapi, write, problems, next);
  const documentId = writtenId(write, result);
  if (documentId === undefined) return result;
  const after = await versionOf(strapi, write, documentId);
  await datePublicVersion(strapi, write, before, after, result);
  await follow(strapi, write, followers, { documentId, before, after });
  return result;
}

/**
 * Changes an entry where it stands, what is public of it and its draft alike, without publishing the draft. It is followed as every
 * write is; whether it may be and is right, the caller has asked: what is judged elsewhere is the text of a draft.
 */
export async function changeInPlace(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  change: () => Promise<void>,
): Promise<void> {
  const schema = strapi.contentType(uid);
  const write: Write = {
    uid,
    schema,
    action: 'update',
    documentId,
    data: undefined,
    publishes: true,
  };
  await strapi.db.transaction(async () => {
    const before = await versionOf(strapi, write, documentId);
    const followers = await followersOf(strapi, write, before);
    await change();
    const after = await versionOf(strapi, write, documentId);
    await follow(strapi, write, followers, { documentId, before, after });
  });
}

async function followersOf(
  strapi: Core.Strapi,
  write: Write,
  before: PublicVersion | null,
  looks = true,
): Promise<Follower[]> {
  const followers: Follower[] = [];
  for (const { look, follow } of phasesOf(strapi)) {
    const looked = looks ? await look?.(write, before) : null;
    followers.push(...[looked, follow].filter((one) => one != null));
  }
  return followers;
}

async function follow(
  strapi: Core.Strapi,
  { uid, action }: Write,
  followers: readonly Follower[],
  found: Pick<Change, 'documentId' | 'before' | 'after'>,
): Promise<void> {
  const change = { uid, action, ...found, actor: currentActor(strapi) };
  for (const one of followers) await one(change);
}

const versionOf = async (strapi: Core.Strapi, { uid }: Write, documentId: string | undefined) =>
  documentId !== undefined && isPublicType(uid) ? readPublicVersion(strapi, uid, documentId) : null;

/** A save that is refused is still run, so that Strapi's problems are reported too; the error rolls it back. */
async function store<T>(
  strapi: Core.Strapi,
  write: Write,
  problems: Problem[],
  next: () => Promise<T>,
): Promise<T> {
  let result: T;
  try {
    result = await next();
  } catch (error) {
    const found = strapiProblems(error);
    const words = phasesOf(strapi).flatMap(({ word }) => word ?? []);
    const worded = found?.map((one) => words.reduce((problem, word) => word(write, problem), one));
    const unchanged = !worded || worded.every((one, index) => one === found?.[index]);
    // A database rejects some saves too, each in its own way.
    if (problems.length === 0 && unchanged) throw error;
    throw toValidationError(problems, worded);
  }
  if (problems.length > 0) throw toValidationError(problems);
  return result;
}
