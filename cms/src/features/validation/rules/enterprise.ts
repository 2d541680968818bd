import { checkCreditCode } from '@township/rules/credit-code';
import { checkCoordinates } from './coordinates';
import { isTaken, textOf, type Rule } from './rule';
import { checkUrl } from './url';

export const enterpriseRule: Rule = async (candidate) => {
  const { document, write } = candidate;
  const problems = [...checkUrl(document, 'website', '网站'), ...checkCoordinates(document)];
  const creditCode = textOf(document, 'creditCode');
  if (!creditCode) return problems;
  const checked = checkCreditCode(creditCode);
  if (!checked.ok) return [...problems, { path: 'creditCode', message: checked.reason }];
  if (write.data?.creditCode !== undefined) write.data.creditCode = checked.value;
  if (await isTaken(candidate, 'creditCode', checked.value)) {
    problems.push({ path: 'creditCode', message: '已有企业使用这个统一社会信用代码' });
  }
  return problems;
};
