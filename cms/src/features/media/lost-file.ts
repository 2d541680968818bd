import type { Core, Schema, UID } from '@strapi/strapi';
import { strapiProblems, toValidationError } from '../validation';

const LOST = '这里没有文件，或者文件已从媒体库删除：请重新选择文件，或者删去这一项，再保存或发布';

/** An entry whose file is gone cannot be published; says so at the place, and what to do. */
export function wordLostFiles(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    try {
      return await next();
    } catch (error) {
      const problems = strapiProblems(error);
      const lost = (path: string[]) => isMedia(strapi, context.contentType, path);
      if (!problems?.some(({ path }) => lost(path))) throw error;
      throw toValidationError(
        [],
        problems.map((one) => (lost(one.path) ? { ...one, message: LOST } : one)),
      );
    }
  });
}

/** Whether a path into an entry leads to a media field, in components too. */
function isMedia(strapi: Core.Strapi, schema: Schema.Schema, path: string[]): boolean {
  const [name = '', ...rest] = path.filter((step) => !/^\d+$/.test(step));
  const attribute = schema.attributes[name];
  if (attribute?.type === 'component') {
    return isMedia(strapi, strapi.getModel(attribute.component as UID.Component), rest);
  }
  return attribute?.type === 'media';
}
