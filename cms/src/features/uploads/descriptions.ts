import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { cleanLine, cleanText } from '@township/rules/clean-text';
import type { FileInfo } from './take-in';

/** In UTF-16 units, as every other text is counted. */
const LONGEST = {
  alternativeText: { label: '替代文字', length: 300 },
  caption: { label: '图片说明', length: 500 },
} as const;
const LONGEST_FOLDER = 100;

/** What is said of a file: held to what every text is, though the library writes past the Document Service. */
export function describedProperly(info: FileInfo): FileInfo {
  const texts = Object.entries(LONGEST).map(([field, { label, length }]) => {
    const given = info[field as keyof typeof LONGEST];
    const text = typeof given === 'string' ? cleanText(given) : given;
    bound(label, text, length);
    return [field, text] as const;
  });
  // What a request does not name stays as it is.
  return { ...info, ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)) };
}

function bound(label: string, text: string | null | undefined, length: number): void {
  if (!text || text.length <= length) return;
  throw new errors.ValidationError(`${label}最多 ${length} 个字，现在 ${text.length} 个`);
}

type Controller = Record<'create' | 'update', Core.ControllerHandler>;
type Context = Parameters<Core.ControllerHandler>[0];

/** Folders' names are cleaned before Strapi looks whether there is one of the name already. */
export function nameFolders({ strapi }: { strapi: Core.Strapi }): void {
  const controller: Controller = strapi.plugin('upload').controller('admin-folder') as never;
  const { create, update } = controller;
  const named = (handle: Core.ControllerHandler) => (ctx: Context, next: never) => {
    const { body }: { body?: { name?: unknown } } = ctx.request;
    if (typeof body?.name === 'string') {
      body.name = cleanLine(body.name).trim();
      bound('文件夹的名字', body.name as string, LONGEST_FOLDER);
    }
    return handle(ctx, next);
  };
  Object.assign(controller, { create: named(create), update: named(update) });
}
