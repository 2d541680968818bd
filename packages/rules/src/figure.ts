/** A stored figure: the exact value, never rounded for display. */
export interface FigureValue {
  value: number;
  unit?: string | null | undefined;
  /** How exact the source is: 约 and 超 stand before the number, 余 after it. */
  qualifier?: string | null | undefined;
}

export interface FormattedFigure {
  /** 约, 超, 近…; empty when there is none. */
  prefix: string;
  /** The number, from ten thousand up in 万 or 亿 when that loses no digit: 4.2万, 1,092. */
  number: string;
  /** 余, 多…; empty when there is none. */
  suffix: string;
  unit: string;
}

const AFTER_NUMBER = new Set(['余', '多', '以上']);

const SCALES = [
  { size: 1e8, name: '亿' },
  { size: 1e4, name: '万' },
];

function formatNumber(value: number): string {
  for (const { size, name } of SCALES) {
    if (Math.abs(value) < size) continue;
    // Two decimals at most, and only where the stored value stays exact: 4.2万, 26,500 → 2.65万, but 12,345 as it is.
    const scaled = Number((value / size).toFixed(2));
    if (Math.abs(scaled * size - value) < 1e-6) return group(scaled) + name;
  }
  return group(value);
}

const group = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 4, useGrouping: true });

/** A figure's parts for display, to be set in different sizes; joined in order they read as Chinese. */
export function formatFigure({ value, unit, qualifier }: FigureValue): FormattedFigure {
  const mark = qualifier?.trim() ?? '';
  const after = AFTER_NUMBER.has(mark);
  return {
    prefix: after ? '' : mark,
    number: formatNumber(value),
    suffix: after ? mark : '',
    unit: unit?.trim() ?? '',
  };
}

/** A figure in running text: 4.2万人, 900余人, 超300万元. */
export function figureText(figure: FigureValue): string {
  const { prefix, number, suffix, unit } = formatFigure(figure);
  return prefix + number + suffix + unit;
}
