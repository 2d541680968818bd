import { checkUrl } from './url';
import { momentOf, type Rule } from './rule';

export const articleRule: Rule = ({ document }) => {
  const problems = checkUrl(document, 'sourceUrl', '原文网址');
  const displayed = momentOf(document, 'displayDate');
  const pinned = momentOf(document, 'pinnedUntil');
  if (displayed !== null && pinned !== null && pinned < displayed) {
    problems.push({ path: 'pinnedUntil', message: '“置顶至”不能早于“显示日期”' });
  }
  return problems;
};
