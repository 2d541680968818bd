import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import type { Interval } from '@township/rules/due';
import { beforeCommit } from '../database';
import { PUBLIC_TYPES, isPublicType, onWrite } from '../publication';
import { watchFiles } from './changes';
import { wordLostFile } from './lost-file';
import { publicFolder } from './public-files';
import { Publicness } from './publicness';
import { askedName, serveFile } from './serve';
import { grantFiles } from './session';
import { watchLibrary } from './library';
import { FileUses } from './uses';

export { onFileChange } from './changes';
export { digestOfFile } from './digest';
export { namesIn } from './places';
export { sendStored } from './serve';
export { addressOf, filesMentioned, lostNames, nameOf, namesMentioned } from './stored-file';
export { publishedUses } from './uses';

type Context = { strapi: Core.Strapi };

/** Raise it when the places or the table change: the next boot then reads all entries. */
const VERSION = 2;
const VERSION_KEY = { type: 'core', name: 'media', key: 'uses' };
const BATCH = 100;

interface Media {
  uses: FileUses;
  publicness: Publicness;
}

const media = new WeakMap<Core.Strapi, Media>();

/** Keeps track of which entry uses which file, and from that: what may be deleted, and what is public. */
export function registerMedia({ strapi }: Context): void {
  const uses = new FileUses(strapi);
  const files = publicFolder(path.join(strapi.dirs.static.public, 'uploads'));
  const publicness = new Publicness(strapi, uses, files);
  media.set(strapi, { uses, publicness });
  watchFiles(strapi, uses, publicness);
  watchLibrary(strapi, uses, publicness);
  onWrite(strapi, {
    word: ({ schema }, problem) => wordLostFile(strapi, schema, problem),
    async follow({ uid, documentId }) {
      if (!isPublicType(uid)) return;
      await beforeCommit(strapi, 'file-uses', `${uid} ${documentId}`, async () =>
        publicness.settle(await uses.record(uid, documentId)),
      );
    },
  });
}

/** After content is loaded: makes exactly those files public that are used in public. */
export async function startMedia({ strapi }: Context): Promise<void> {
  const { uses, publicness } = media.get(strapi)!;
  if ((await strapi.store.get(VERSION_KEY)) !== VERSION) {
    await readAll(strapi, uses);
    await strapi.store.set({ ...VERSION_KEY, value: VERSION });
  }
  await publicness.reconcile();
}

/** Shows and hides the files whose moments lie within the interval; may be called repeatedly. */
export async function settleFiles(strapi: Core.Strapi, interval: Interval): Promise<void> {
  const { uses, publicness } = media.get(strapi)!;
  await publicness.settle(await uses.turned(interval));
}

async function readAll(strapi: Core.Strapi, uses: FileUses): Promise<void> {
  for (const uid of PUBLIC_TYPES.keys()) {
    for (let last = 0; ;) {
      const rows: { id: number; documentId: string }[] = await strapi.db
        .query(uid as UID.ContentType)
        .findMany({
          where: { id: { $gt: last } },
          select: ['id', 'documentId'],
          orderBy: { id: 'asc' },
          limit: BATCH,
        });
      const ids = [...new Set(rows.map(({ documentId }) => documentId))];
      await strapi.db.transaction(async () => {
        for (const documentId of ids) await uses.record(uid as UID.ContentType, documentId);
      });
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) break;
      last = end.id;
    }
  }
}

/** Stands before Strapi's own server of static files. */
export const servedFiles: Core.MiddlewareFactory =
  (_, { strapi }) =>
  async (ctx, next) => {
    const name = askedName(ctx.path);
    if (name !== null) return serveFile(strapi, media.get(strapi)!.uses, ctx, name);
    await next();
    grantFiles(strapi, ctx);
  };
