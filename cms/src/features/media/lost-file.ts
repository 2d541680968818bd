import type { Core, Schema, UID } from '@strapi/strapi';
import type { StrapiProblem } from '../publication';

const LOST = '这里没有文件，或者文件已从媒体库删除：请重新选择文件，或者删去这一项，再保存或发布';

/** An entry whose file is gone cannot be published; says so at the place, and what to do. */
export function wordLostFile(
  strapi: Core.Strapi,
  schema: Schema.ContentType,
  problem: StrapiProblem,
): StrapiProblem {
  return isMedia(strapi, schema, problem.path) ? { ...problem, message: LOST } : problem;
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
