import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { checkerOf, staffRoute } from '../content-manager';
import { currentActor } from '../publication';
import { entryToJudge } from '../staff';
import { versionsSince } from '../versions';
import { unsavedTable, type UnsavedKey } from './unsaved-table';

type Context = Parameters<Core.ControllerHandler>[0];

const PATH = '/portal/unsaved/:model/:documentId?';
const KEPT_MS = 30 * 86_400_000;

/** Everybody reads and writes what they themselves have typed, of what they may write. */
export function unsavedRoutes(strapi: Core.Strapi): void {
  const route = (
    method: 'GET' | 'PUT' | 'DELETE',
    answer: (key: EntryKey, ctx: Context) => Promise<unknown>,
  ) => staffRoute(method, PATH, async (ctx) => answer(await keyOf(strapi, ctx), ctx));
  const { connection } = strapi.db;
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', async (key) => {
        const found = await unsavedTable.find(connection, key);
        // It may have come while the save that holds it was being written.
        if (!found || (await isSaved(strapi, key, found.base))) return null;
        return { at: found.at, base: found.base, values: JSON.parse(found.values) as unknown };
      }),
      route('PUT', (key, ctx) => keep(strapi, key, ctx.request.body)),
      route('DELETE', async (key) => {
        await unsavedTable.forget(connection, key);
        return true;
      }),
    ],
  });
}

/** Of an entry that may be there already. */
interface EntryKey extends UnsavedKey {
  /** Its documentId; null while it is being made. */
  stored: string | null;
}

/** @throws NotFoundError, ForbiddenError where its sender may not write the entry */
async function keyOf(strapi: Core.Strapi, ctx: Context): Promise<EntryKey> {
  const { model, documentId = '' } = ctx.params as { model: string; documentId?: string };
  if (!model.startsWith('api::') || !(model in strapi.contentTypes)) {
    throw new errors.NotFoundError('没有这种内容');
  }
  const uid = model as UID.ContentType;
  const { can } = checkerOf(strapi, ctx, uid);
  const schema = strapi.contentType(uid);
  const stored =
    documentId || schema.kind === 'singleType' ? await entryToJudge(strapi, uid, documentId) : null;
  if (documentId && !stored) throw new errors.NotFoundError('这条内容已被删除');
  if (!(stored ? can.update(stored) : can.create())) throw new errors.ForbiddenError();
  return {
    uid,
    documentId,
    person: currentActor(strapi).id!,
    stored: stored?.documentId ?? null,
  };
}

/** Whether its author has saved the entry since the version that a text was made from. */
async function isSaved(
  strapi: Core.Strapi,
  { uid, stored, person }: EntryKey,
  base: number,
): Promise<boolean> {
  if (stored === null) return false;
  const since = await versionsSince(strapi, { uid, documentId: stored }, base);
  return since.some(({ actor }) => actor.kind === 'person' && actor.id === person);
}

/** @returns whether it was kept: what comes after the save that holds it is not */
async function keep(strapi: Core.Strapi, key: EntryKey, body: unknown): Promise<boolean> {
  const { base, values } = isRecord(body) ? body : {};
  const isVersion = typeof base === 'number' && Number.isSafeInteger(base) && base >= 0;
  if (!isVersion || !isRecord(values)) throw new errors.ValidationError('没有要保存的内容');
  if (await isSaved(strapi, key, base)) return false;
  const now = Date.now();
  const unsaved = { at: now, base, values: JSON.stringify(values) };
  await unsavedTable.keep(strapi.db.connection, key, unsaved);
  await unsavedTable.forgetBefore(strapi.db.connection, now - KEPT_MS);
  return true;
}
