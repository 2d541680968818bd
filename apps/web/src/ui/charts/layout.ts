import { textWidth } from '../text-width';

/**
 * Pure layout of charts. Lengths along a chart are percent of its width, so that one drawing fits every screen;
 * text is measured in em, and a chart is never narrower than {@link CHART_EM}.
 */

/** What charts.css guarantees: text in a chart shrinks before the chart holds fewer em than this. */
export const CHART_EM = 18;

/** A bar with ink but no visible length would read as zero. */
const LEAST_INK = 0.4;

export interface Span {
  /** Percent. */
  start: number;
  length: number;
}

/** Bars from zero, the largest as long as the chart is wide. A negative value has no length. */
export function barSpans(values: readonly number[]): Span[] {
  const largest = Math.max(...values, 0);
  return values.map((value) => ({ start: 0, length: inked(value, largest) }));
}

/** Parts of the whole, each beginning where the one before it ends. */
export function shareSpans(values: readonly number[], whole: number): Span[] {
  let end = 0;
  return values.map((value) => {
    const length = inked(value, whole);
    const start = Math.min(end, 100 - length);
    end += value > 0 && whole > 0 ? (value / whole) * 100 : 0;
    return { start, length };
  });
}

const inked = (value: number, full: number): number =>
  value > 0 && full > 0 ? Math.max((value / full) * 100, LEAST_INK) : 0;

/** `54.5%`; a part above nothing is never `0%`. */
export function percentText(value: number, whole: number): string {
  const percent = whole > 0 ? (value / whole) * 100 : 0;
  if (percent > 0 && percent < 0.1) return '不到0.1%';
  return `${Number(percent.toFixed(1))}%`;
}

/** Round values from zero to at least the largest, about `count` steps: 0, 10, 20, 30. */
export function ticks(largest: number, count = 3): number[] {
  if (!(largest > 0)) return [0];
  const rough = largest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const steps = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Where days stand between the first and the last of them, in percent; one day alone in the middle. */
export function dayPositions(days: readonly string[]): number[] {
  const times = days.map((day) => Date.parse(day));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return times.map((time) => (last === first ? 50 : ((time - first) / (last - first)) * 100));
}

/** Breaks a text into lines of at most `most` em. */
export function lines(text: string, most = CHART_EM): string[] {
  const found: string[] = [''];
  for (const character of text) {
    const line = found.at(-1) + character;
    if (textWidth(line) > most && found.at(-1)) found.push(character.trimStart());
    else found[found.length - 1] = line;
  }
  return found;
}

/** Room between two texts on a line, in em. */
const GAP = 1;

/** Lines of a label whose value stands at the end of the last one, or on a line of its own where it does not fit. */
export function labelLines(label: string, value: string): string[] {
  const found = lines(label);
  const last = textWidth(found.at(-1) ?? '');
  return last + GAP + textWidth(value) > CHART_EM ? [...found, ''] : found;
}

/** Heights of a row of bars, in em. */
const LINE = 1.5;
const BAR = 0.85;
const ROW_GAP = 0.9;

/** A label over its bar, from the top of the chart in em. */
export interface RowPlace {
  lines: { text: string; y: number }[];
  valueY: number;
  barY: number;
  barHeight: number;
}

/** Rows one under the other, each as high as its label needs, and the height of all. */
export function stackRows(rows: readonly { label: string; text: string }[]): {
  places: RowPlace[];
  height: number;
} {
  let top = 0;
  const places = rows.map(({ label, text }) => {
    const baseline = (line: number) => top + (line + 0.8) * LINE;
    const texts = labelLines(label, text);
    const barY = top + texts.length * LINE;
    const place = {
      lines: texts.map((line, index) => ({ text: line, y: baseline(index) })),
      valueY: baseline(texts.length - 1),
      barY,
      barHeight: BAR,
    };
    top = barY + BAR + ROW_GAP;
    return place;
  });
  return { places, height: top };
}

/** The room that a text takes on its line, in em. */
export interface Extent {
  from: number;
  to: number;
}

/** Which texts, from left to right, can stand on one line: the first and last before all others. */
export function textsThatFit(extents: readonly Extent[]): boolean[] {
  const last = extents.length - 1;
  let end = -Infinity;
  return extents.map(({ from, to }, index) => {
    const beforeLast = index === last || to + GAP / 2 <= extents[last]!.from;
    const fits = index === 0 || index === last || (from >= end + GAP / 2 && beforeLast);
    if (fits) end = to;
    return fits;
  });
}

const round = (value: number) => Number(value.toFixed(2));

/** Lengths as SVG takes them. */
export const em = (value: number): string => `${round(value)}em`;
export const percent = (value: number): string => `${round(value)}%`;
