import type { Core, Schema } from '@strapi/strapi';
import { attributeAt } from '../../attribute-tree';
import type { StrapiProblem } from '../publication';

const LOST = '这里没有文件，或者文件已从媒体库删除：请重新选择文件，或者删去这一项，再保存或发布';

/** An entry whose file is gone cannot be published; says so at the place, and what to do. */
export const wordLostFile = (
  strapi: Core.Strapi,
  { attributes }: Schema.ContentType,
  problem: StrapiProblem,
): StrapiProblem =>
  attributeAt(strapi, attributes, problem.path)?.type === 'media'
    ? { ...problem, message: LOST }
    : problem;
