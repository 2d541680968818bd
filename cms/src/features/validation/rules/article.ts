import { momentOf, textOf, type Finding, type Rule } from './rule';
import { checkUrl } from './url';

export const articleRule: Rule = ({ strapi, write, document }) => {
  const problems: Finding[] = checkUrl(document, 'sourceUrl', '原文网址');
  const displayed = momentOf(document, 'displayDate');
  const pinned = momentOf(document, 'pinnedUntil');
  if (displayed !== null && pinned !== null && pinned < displayed) {
    problems.push({ path: 'pinnedUntil', message: '“置顶至”不能早于“显示日期”' });
  }
  // Only for publishing by hand; a program that loads articles is responsible for what it loads.
  if (write.action === 'publish' && strapi.requestContext.get() && !document.column) {
    problems.push({ path: 'column', message: '请选择栏目：没有栏目的文章不在任何栏目里' });
  }
  const withdrawn = momentOf(document, 'withdrawnAt') !== null;
  const reason = textOf(document, 'withdrawalReason') !== null;
  if (withdrawn && !reason) {
    const message = '撤回文章要写明原因，读者会看到';
    problems.push({ path: 'withdrawalReason', message, incomplete: true });
  }
  if (reason && !withdrawn) {
    const message = '填写了撤回原因，也请填写撤回时间';
    problems.push({ path: 'withdrawnAt', message, incomplete: true });
  }
  return problems;
};
