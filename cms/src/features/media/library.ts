import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { can } from '@township/rules/staff';
import { staffRoute } from '../content-manager';
import { currentStaff } from '../staff';
import type { Publicness } from './publicness';
import { refuseWhileUsed, tellUses } from './refusal';
import { FILE } from './stored-file';
import type { FileUses } from './uses';

type Context = Parameters<Core.ControllerHandler>[0];
type Controller = Record<string, Core.ControllerHandler>;

interface Selected {
  fileIds?: number[];
  folderIds?: number[];
}

/** The admin's media library: what it does with many files or with folders, and what it asks about uses. */
export function watchLibrary(strapi: Core.Strapi, uses: FileUses, publicness: Publicness): void {
  const { deleteMany, moveMany }: Controller = controllerOf(strapi, 'admin-folder-file');
  const { update }: Controller = controllerOf(strapi, 'admin-folder');
  Object.assign(controllerOf(strapi, 'admin-folder-file'), {
    // All or none: Strapi would delete one file after the other until one is refused.
    deleteMany: async (ctx: Context, next: never) => {
      const files = await filesIn(strapi, ctx.request.body as Selected);
      await refuseWhileUsed(strapi, uses, files, 'delete');
      return deleteMany!(ctx, next);
    },
    moveMany: async (ctx: Context, next: never) => {
      await moveMany!(ctx, next);
      await publicness.reconcile();
    },
  });
  Object.assign(controllerOf(strapi, 'admin-folder'), {
    update: async (ctx: Context, next: never) => {
      await update!(ctx, next);
      await publicness.reconcile();
    },
  });
  strapi.server.routes({
    type: 'admin',
    routes: [
      staffRoute('POST', '/portal/file-uses', async (ctx) => {
        const person = await currentStaff(strapi);
        // Asked before a file is changed; the answer names entries of every village.
        if (!person || !can(person, 'update', 'file')) throw new errors.ForbiddenError();
        return tellUses(strapi, await uses.of(await filesIn(strapi, ctx.request.body as Selected)));
      }),
    ],
  });
}

const controllerOf = (strapi: Core.Strapi, name: string): Controller =>
  strapi.plugin('upload').controller(name) as never;

const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.map(Number).filter(Number.isSafeInteger) : [];

/** The ids of the files selected, and of those in the folders selected, however deep. */
async function filesIn(strapi: Core.Strapi, selected: Selected | undefined): Promise<number[]> {
  const folders: { path: string }[] = await strapi.db
    .query('plugin::upload.folder')
    .findMany({ where: { id: { $in: numbers(selected?.folderIds) } }, select: ['path'] });
  const within = folders.flatMap(({ path }) => [
    { folderPath: path },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  const inside: { id: number }[] =
    within.length > 0
      ? await strapi.db.query(FILE).findMany({ where: { $or: within }, select: ['id'] })
      : [];
  return [...numbers(selected?.fileIds), ...inside.map(({ id }) => id)];
}
