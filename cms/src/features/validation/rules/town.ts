import { checkChart } from '@township/rules/chart';
import { chartKind, keysOf } from '../../../contract';
import { checkDateOrder } from '@township/rules/date-order';
import { checkUrl } from './url';
import { numberOf, textOf, valuesOf, type Candidate, type Finding, type Rule } from './rule';

export const townRule: Rule = ({ document }) => {
  const problems: Finding[] = [];
  const code = textOf(document, 'code');
  if (code && !/^\d{9}$/.test(code)) {
    problems.push({ path: 'code', message: '乡镇统计用区划代码应为9位数字' });
  }
  problems.push(...checkUrl(document, 'dataLicenceUrl', '数据许可的网址'));
  valuesOf(document, 'greyPeriods').forEach((period, i) => {
    const order = checkDateOrder(
      { label: '开始日期', date: textOf(period, 'startsOn') },
      { label: '结束日期', date: textOf(period, 'endsOn') },
    );
    if (!order.ok) problems.push({ path: `greyPeriods.${i}.endsOn`, message: order.reason });
  });
  valuesOf(document, 'charts').forEach((chart, i) => {
    const checked = checkChart(toChart(chart));
    if (!checked.ok) {
      const { reason: message, incomplete } = checked;
      problems.push({ path: `charts.${i}.figures`, message, incomplete });
    }
  });
  return problems;
};

function toChart(chart: Candidate['document']): Parameters<typeof checkChart>[0] {
  return {
    kind: keysOf(chartKind).find((kind) => kind === chart.kind) ?? 'bar',
    unit: textOf(chart, 'unit'),
    figures: valuesOf(chart, 'figures').map((figure) => ({
      value: numberOf(figure, 'value'),
      unit: textOf(figure, 'unit'),
      asOf: textOf(figure, 'asOf'),
    })),
  };
}
