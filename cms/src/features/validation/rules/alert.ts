import { momentOf, type Rule } from './rule';
import { checkLink } from './url';

export const alertRule: Rule = ({ document }) => {
  const problems = checkLink(document);
  const starts = momentOf(document, 'startsAt');
  const ends = momentOf(document, 'endsAt');
  if (starts !== null && ends !== null && ends <= starts) {
    problems.push({ path: 'endsAt', message: '“结束显示”要晚于“开始显示”' });
  }
  return problems;
};
