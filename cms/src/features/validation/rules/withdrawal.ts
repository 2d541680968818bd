import type { Core } from '@strapi/strapi';
import { ARTICLE, circleProblems, replacementProblems } from '../../withdrawal';
import type { Ref } from '../relation';
import { momentOf, textOf, type Finding, type Rule } from './rule';

/** Readers are told why; where an article led on, or was to be forgotten, there is nothing to read. */
const NEEDS_REASON: readonly (string | null)[] = [null, 'withdrawn', 'published-in-error'];

/** How an article is taken back. */
export const withdrawalRule: Rule = async ({ strapi, write, document }) => {
  const problems: Finding[] = [];
  const lacks = (path: string, message: string) =>
    problems.push({ path, message, incomplete: true });
  const isWithdrawn = momentOf(document, 'withdrawnAt') !== null;
  const hasReason = textOf(document, 'withdrawalReason') !== null;
  const kind = textOf(document, 'withdrawalKind');
  const replacedBy = await documentIdOf(strapi, document.replacedBy as Ref | null);
  if (isWithdrawn && !hasReason && NEEDS_REASON.includes(kind)) {
    lacks('withdrawalReason', '撤回文章要写明原因，读者会看到');
  }
  if (hasReason && !isWithdrawn) lacks('withdrawnAt', '填写了撤回原因，也请填写撤回时间');
  else if (kind && !isWithdrawn) lacks('withdrawnAt', '选了撤回方式，也请填写撤回时间');
  if (kind !== 'replaced') {
    if (replacedBy !== null) {
      lacks('withdrawalKind', '选了代替它的文章，撤回方式应是“由另一条代替”');
    }
    return problems;
  }
  const self = write.action === 'clone' ? undefined : write.documentId;
  const circle = replacedBy === null ? [] : await circleProblems(strapi, self, replacedBy);
  if (circle.length > 0) return [...problems, ...circle];
  for (const { path, message } of await replacementProblems(strapi, self, replacedBy)) {
    lacks(path, message);
  }
  return problems;
};

async function documentIdOf(strapi: Core.Strapi, ref: Ref | null): Promise<string | null> {
  if (!ref) return null;
  if (ref.documentId) return ref.documentId;
  const row: { documentId: string } | null = await strapi.db
    .query(ARTICLE)
    .findOne({ where: { id: ref.id }, select: ['documentId'] });
  return row?.documentId ?? null;
}
