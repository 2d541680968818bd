import type { Core } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { staffRoute } from '../content-manager';
import { currentActor } from '../publication';
import { accessTo, versionsSince, type Access } from '../versions';
import { editorsTable, type Editor } from './editors-table';

export { editorsTable } from './editors-table';

type Context = Parameters<Core.ControllerHandler>[0];

/** What somebody who has an entry open is told of the others. */
interface Told {
  others: Pick<Editor, 'name' | 'isEditing'>[];
  /** Who has saved since the version that the form shows, the newest first. */
  since: { name: string; kind: string; at: Date; action: string }[];
}

const PATH = '/portal/editors/:model/:documentId';

/** Tells everybody who has an entry open of each other; nobody is kept out. */
export function registerEditors({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes({
    type: 'admin',
    routes: [
      staffRoute('POST', PATH, async (ctx) =>
        enter(strapi, await accessTo(strapi, ctx, 'read'), ctx),
      ),
      staffRoute('DELETE', PATH, async (ctx) => leave(strapi, await accessTo(strapi, ctx, 'read'))),
    ],
  });
}

export const installEditors = ({ strapi }: { strapi: Core.Strapi }): Promise<boolean> =>
  editorsTable.install(strapi.db.connection);

async function enter(strapi: Core.Strapi, access: Access, ctx: Context): Promise<Told> {
  const { connection } = strapi.db;
  const body: unknown = ctx.request.body;
  const { isEditing, version } = isRecord(body) ? body : {};
  const { id, name } = currentActor(strapi);
  const person = id!;
  const now = Date.now();
  await editorsTable.enter(
    connection,
    access,
    { person, name, isEditing: isEditing === true },
    now,
  );
  const others = await editorsTable.others(connection, access, person, now);
  const isKnown = typeof version === 'number' && Number.isSafeInteger(version);
  const since = isKnown ? await versionsSince(strapi, access, version) : [];
  return {
    others: others.map(({ name: other, isEditing: edits }) => ({ name: other, isEditing: edits })),
    since: since.map(({ actor, at, action }) => ({
      name: actor.name,
      kind: actor.kind,
      at,
      action,
    })),
  };
}

async function leave(strapi: Core.Strapi, access: Access): Promise<true> {
  await editorsTable.leave(strapi.db.connection, access, currentActor(strapi).id!);
  return true;
}
