import { publicNoticeRule } from './public-notice';
import { momentOf, type Finding, type Rule } from './rule';
import { checkUrl } from './url';
import { withdrawalRule } from './withdrawal';

export const articleRule: Rule = async (candidate) => {
  const { strapi, write, document } = candidate;
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
  return [
    ...problems,
    ...(await withdrawalRule(candidate)),
    ...(await publicNoticeRule(candidate)),
  ];
};
