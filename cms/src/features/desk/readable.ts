import type { Core, UID } from '@strapi/strapi';
import { checkerOf, views } from '../content-manager';
import { documents, type Entry, type Uid } from '../database';
import { hasDrafts } from '../publication';
import { ownPopulate } from '../staff';

export type Context = Parameters<Core.ControllerHandler>[0];

/** `modified`: published, and changed since. */
export type State = 'draft' | 'modified' | 'published';

/** An entry as the desk names it. */
export interface Listed {
  uid: string;
  documentId: string;
  title: string;
  /** Null where a type has no drafts. */
  state: State | null;
}

interface Wanted {
  filters: object;
  status?: 'draft' | 'published';
  sort?: string[];
  limit: number;
  populate?: Record<string, object>;
}

/** Entries of a type, as far as whoever asks may read them; none where they may read none. */
export async function readable(
  strapi: Core.Strapi,
  ctx: Context,
  uid: Uid,
  { filters, status = 'draft', sort, limit, populate }: Wanted,
): Promise<Entry[]> {
  const checker = checkerOf(strapi, ctx, uid);
  if (!checker.can.read()) return [];
  // The conditions under which they may read.
  const permitted = await checker.sanitizedQuery.read({});
  return documents(strapi, uid).findMany({
    filters: { $and: [permitted.filters ?? {}, filters] },
    ...(hasDrafts(strapi.contentType(uid as UID.ContentType)) && { status }),
    ...(sort && { sort }),
    populate: populateWith(uid, populate),
    limit,
  });
}

/** Permissions look at what an entry belongs to. */
function populateWith(uid: Uid, wanted: Record<string, object> = {}): Record<string, object> {
  const populate = { ...ownPopulate(uid) };
  for (const [name, one] of Object.entries(wanted)) populate[name] = { ...populate[name], ...one };
  return populate;
}

const UNTITLED = '（没有标题）';

/** Names entries that were read, each with its state. */
export async function listed(
  strapi: Core.Strapi,
  ctx: Context,
  uid: Uid,
  entries: readonly Entry[],
): Promise<Listed[]> {
  const { can } = checkerOf(strapi, ctx, uid);
  const field = views[uid]?.mainField ?? 'documentId';
  const states = await statesOf(strapi, uid, entries);
  return entries.map((entry) => {
    const { documentId, [field]: title } = entry;
    const named = typeof title === 'string' && title !== '' && can.read(entry, field);
    return {
      uid,
      documentId,
      title: named ? title : UNTITLED,
      state: states.get(documentId) ?? null,
    };
  });
}

/** By documentId; a draft that is newer than what is published is a change, as Strapi has it. */
async function statesOf(
  strapi: Core.Strapi,
  uid: Uid,
  entries: readonly Entry[],
): Promise<Map<string, State>> {
  if (!hasDrafts(strapi.contentType(uid as UID.ContentType))) return new Map();
  const documentId = { $in: entries.map((entry) => entry.documentId) };
  const rows: { documentId: string; updatedAt: string; publishedAt: string | null }[] =
    await strapi.db.query(uid as UID.ContentType).findMany({
      select: ['documentId', 'updatedAt', 'publishedAt'],
      where: { documentId },
    });
  const at = (isPublic: boolean) =>
    new Map(
      rows
        .filter(({ publishedAt }) => (publishedAt !== null) === isPublic)
        .map((row) => [row.documentId, new Date(row.updatedAt).getTime()]),
    );
  const [drafts, published] = [at(false), at(true)];
  return new Map(
    entries.map(({ documentId: id }): [string, State] => {
      const seen = published.get(id);
      if (seen === undefined) return [id, 'draft'];
      return [id, (drafts.get(id) ?? 0) > seen ? 'modified' : 'published'];
    }),
  );
}
