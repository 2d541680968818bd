import type { Core } from '@strapi/strapi';
import { currentActor } from './actor';
import { phasesOf, type Follower } from './phases';
import { strapiProblems, toValidationError, type Problem } from './problem';
import { isPublicType } from './public-content';
import { datePublicVersion, datePublicVersions } from './public-time';
import { readPublicVersion } from './public-version';
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
  const followers: Follower[] = [];
  for (const { look, follow } of phases) {
    const looked = problems.length === 0 ? await look?.(write, before) : null;
    followers.push(...[looked, follow].filter((one) => one != null));
  }
  const result = await store(strapi, write, problems, next);
  const documentId = writtenId(write, result);
  if (documentId === undefined) return result;
  const { uid, action } = write;
  const after = await versionOf(strapi, write, documentId);
  await datePublicVersion(strapi, write, before, after, result);
  const change = { uid, documentId, action, before, after, actor: currentActor(strapi) };
  for (const follow of followers) await follow(change);
  return result;
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
