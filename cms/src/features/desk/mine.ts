import type { Core, UID } from '@strapi/strapi';
import type { Uid } from '../database';
import { hasDrafts, PUBLIC_TYPES, type Actor } from '../publication';
import { writtenByOthers } from '../versions';
import { listed, readable, type Context, type Listed } from './readable';

/** Looked at, of those that may be shown: some may have been taken from whoever asks. */
const LOOKED_AT = 50;

/** Moments are ISO 8601. */
interface Draft extends Listed {
  at: string;
}

interface Changed extends Listed {
  at: string;
  actor: Pick<Actor, 'kind' | 'name'>;
  action: string;
  /** The version that was put back. */
  restored: number | null;
}

const idOf = (ctx: Context) => (ctx.state.user as { id: number }).id;
const newestFirst = (one: { at: string }, other: { at: string }) => other.at.localeCompare(one.at);

/** What somebody began, or changed last, and readers do not see yet; the newest first. */
export async function ownDrafts(strapi: Core.Strapi, ctx: Context): Promise<Draft[]> {
  const found: Draft[] = [];
  for (const uid of PUBLIC_TYPES.keys()) {
    const model = strapi.contentType(uid as UID.ContentType);
    if (!hasDrafts(model)) continue;
    const ids = await unpublishedOf(strapi, model.collectionName ?? '', idOf(ctx));
    if (ids.length === 0) continue;
    const entries = await readable(strapi, ctx, uid as Uid, {
      filters: { documentId: { $in: ids } },
      limit: LOOKED_AT,
    });
    const named = await listed(strapi, ctx, uid as Uid, entries);
    found.push(...named.map((entry, index) => ({ ...entry, at: momentOf(entries[index]!) })));
  }
  return found.sort(newestFirst);
}

const momentOf = ({ updatedAt }: Record<string, unknown>) =>
  new Date(updatedAt as string | Date).toISOString();

async function unpublishedOf(
  { db }: Core.Strapi,
  table: string,
  person: number,
): Promise<string[]> {
  const rows: { document_id: string }[] = await db
    .connection(`${table} as draft`)
    .select('draft.document_id')
    .whereNull('draft.published_at')
    .where((mine) =>
      mine.where('draft.created_by_id', person).orWhere('draft.updated_by_id', person),
    )
    .whereNotExists((seen) =>
      seen
        .select('public.id')
        .from(`${table} as public`)
        .whereRaw('?? = ??', ['public.document_id', 'draft.document_id'])
        .whereNotNull('public.published_at')
        .whereRaw('?? >= ??', ['public.updated_at', 'draft.updated_at']),
    )
    .orderBy('draft.updated_at', 'desc')
    .limit(LOOKED_AT);
  return rows.map(({ document_id: id }) => id);
}

/** What others changed since somebody last wrote it; the newest first. */
export async function changedByOthers(strapi: Core.Strapi, ctx: Context): Promise<Changed[]> {
  const versions = await writtenByOthers(strapi, idOf(ctx), LOOKED_AT);
  const found: Changed[] = [];
  for (const uid of PUBLIC_TYPES.keys()) {
    const ofType = new Map(
      versions.filter((version) => version.uid === uid).map((one) => [one.documentId, one]),
    );
    if (ofType.size === 0) continue;
    const entries = await readable(strapi, ctx, uid as Uid, {
      filters: { documentId: { $in: [...ofType.keys()] } },
      limit: LOOKED_AT,
    });
    for (const entry of await listed(strapi, ctx, uid as Uid, entries)) {
      const { at, actor, action, restored } = ofType.get(entry.documentId)!;
      const { kind, name } = actor;
      found.push({ ...entry, at: at.toISOString(), actor: { kind, name }, action, restored });
    }
  }
  return found.sort(newestFirst);
}
