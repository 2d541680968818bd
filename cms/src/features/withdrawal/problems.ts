import type { Core } from '@strapi/strapi';
import type { Problem } from '../publication';
import { ARTICLE, chainFrom, endOf } from './replacement';

const refused = (message: string): Problem[] => [{ path: 'replacedBy', message }];

/** Whether an article may take the place of another: readers come to an end, and not back. */
export async function replacementProblems(
  strapi: Core.Strapi,
  documentId: string | undefined,
  replacedBy: string | null,
): Promise<Problem[]> {
  if (replacedBy === null) return refused('请选择由哪一篇文章代替');
  const circle = await circleProblems(strapi, documentId, replacedBy);
  if (circle.length > 0) return circle;
  const end = await endOf(strapi, replacedBy, new Date());
  return end ? [] : refused('代替的文章现在不公开，请先发布它');
}

export async function circleProblems(
  strapi: Core.Strapi,
  documentId: string | undefined,
  replacedBy: string,
): Promise<Problem[]> {
  if (documentId === undefined) return [];
  if (documentId === replacedBy) return refused('不能由它自己代替');
  if (!(await chainFrom(strapi, replacedBy)).includes(documentId)) return [];
  const other: { title: string } | null = await strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId: replacedBy }, select: ['title'] });
  return refused(`“${other?.title ?? ''}”又会转回本文，读者永远到不了`);
}
