import { accept, incomplete, refuse, type RuleResult } from './result';

export interface ChartFigure {
  /** Null while it is not filled in. */
  value: number | null;
  unit: string | null;
  /** `YYYY-MM-DD`; null while it is not filled in. */
  asOf: string | null;
}

export interface Chart {
  /** `bar` compares amounts, `share` parts of one whole, `trend` one amount at several dates. */
  kind: 'bar' | 'share' | 'trend';
  /** The unit of figures that name none. */
  unit: string | null;
  figures: readonly ChartFigure[];
}

/** Checks that a chart compares what can be compared; the value is the unit, null when there is none. What is wrong is told before what is missing. */
export function checkChart({ kind, unit, figures }: Chart): RuleResult<string | null> {
  const units = new Set(figures.map((figure) => figure.unit ?? unit));
  if (unit !== null) units.add(unit);
  const named = [...units].filter((name) => name !== null);
  const mixed = () => {
    const names = [...units].map((name) => (name === null ? '没有单位' : `“${name}”`));
    return `一张图里的数据要用同一个单位，现在有${names.join('、')}`;
  };
  if (named.length > 1) return refuse(mixed());
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  if (kind === 'share') {
    if (values.some((value) => value < 0)) return refuse('占比图里的数值不能小于零');
  }
  const dates = figures.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  if (kind === 'trend' && new Set(dates).size < dates.length) {
    return refuse('变化图里每项数据的“截至日期”要各不相同');
  }
  if (figures.length < 2) return incomplete('一张图至少要有两项数据');
  if (units.size > 1) return incomplete(mixed());
  if (kind === 'share' && values.length > 0 && values.every((value) => value === 0)) {
    return incomplete('占比图里的数值不能都是零');
  }
  const [common = null] = named;
  return accept(common);
}
