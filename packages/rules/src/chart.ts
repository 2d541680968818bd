import { accept, refuse, type RuleResult } from './result';

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

/** Checks that a chart compares what can be compared; the value is the unit, null when there is none. */
export function checkChart({ kind, unit, figures }: Chart): RuleResult<string | null> {
  if (figures.length < 2) return refuse('一张图至少要有两项数据');
  const units = new Set(figures.map((figure) => figure.unit ?? unit));
  if (unit !== null) units.add(unit);
  if (units.size > 1) {
    const names = [...units].map((name) => (name === null ? '没有单位' : `“${name}”`));
    return refuse(`一张图里的数据要用同一个单位，现在有${names.join('、')}`);
  }
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  if (kind === 'share') {
    if (values.some((value) => value < 0)) return refuse('占比图里的数值不能小于零');
    if (values.every((value) => value === 0)) return refuse('占比图里的数值不能都是零');
  }
  const dates = figures.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  if (kind === 'trend' && new Set(dates).size < dates.length) {
    return refuse('变化图里每项数据的“截至日期”要各不相同');
  }
  const [common = null] = units;
  return accept(common);
}
