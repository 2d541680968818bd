import { checkDateOrder } from '@township/rules/date-order';
import type { Problem } from '../problem';
import { textOf, type Rule } from './rule';

export const townRule: Rule = ({ document }) => {
  const problems: Problem[] = [];
  const code = textOf(document, 'code');
  if (code && !/^\d{9}$/.test(code)) {
    problems.push({ path: 'code', message: '乡镇统计用区划代码应为9位数字' });
  }
  const periods: unknown[] = Array.isArray(document.greyPeriods) ? document.greyPeriods : [];
  periods.forEach((period, i) => {
    const dates = { ...(typeof period === 'object' ? period : null) };
    const order = checkDateOrder(
      { label: '开始日期', date: textOf(dates, 'startsOn') },
      { label: '结束日期', date: textOf(dates, 'endsOn') },
    );
    if (!order.ok) problems.push({ path: `greyPeriods.${i}.endsOn`, message: order.reason });
  });
  return problems;
};
