import { textWidth } from '../text-width';
import { CHART_EM, dayPositions, em, percent, textsThatFit, ticks } from './layout';
import { Plot, type Described } from './plot';

export interface TrendPoint {
  /** `YYYY-MM-DD` */
  day: string;
  value: number;
  /** As it is read: `16个`. */
  text: string;
  /** What stands under it: `2023年`. */
  dayText: string;
}

/** In em. */
const TOP = 2.2;
const PLOT = 8;
const FOOT = 2;

const ANCHORS = { start: 0, middle: 0.5, end: 1 };

/** One amount over time, in proportion to it. What was not measured between two points is dashed. */
export function TrendLine({
  points,
  tickText,
  about,
}: {
  /** In order of their days. */
  points: TrendPoint[];
  tickText(value: number): string;
  about: Described;
}) {
  const scale = ticks(Math.max(...points.map(({ value }) => value)));
  const top = scale.at(-1) || 1;
  const gutter = Math.max(...scale.map((tick) => textWidth(tickText(tick)))) + 1;
  const left = (gutter / CHART_EM) * 100;
  const height = (value: number) => Math.max(value, 0) / top;
  const y = (value: number) => TOP + PLOT * (1 - height(value));

  const shares = dayPositions(points.map(({ day }) => day));
  const placed = points.map((point, index) => {
    const share = shares[index] ?? 0;
    // A little away from the edges, so that no dot is cut.
    const x = left + (100 - left) * (0.03 + 0.94 * (share / 100));
    const anchor: keyof typeof ANCHORS = share < 15 ? 'start' : share > 85 ? 'end' : 'middle';
    const width = Math.max(textWidth(point.text), textWidth(point.dayText));
    const from = (x / 100) * CHART_EM - ANCHORS[anchor] * width;
    return { ...point, x, anchor, from, to: from + width };
  });
  const named = textsThatFit(placed);

  return (
    <Plot about={about} height={TOP + PLOT + FOOT}>
      {scale.map((tick) => (
        <g key={tick} className="chart__tick">
          <line x1={percent(left)} x2="100%" y1={em(y(tick))} y2={em(y(tick))} />
          <text x={percent(left)} dx="-0.5em" y={em(y(tick))} dy="0.35em">
            {tickText(tick)}
          </text>
        </g>
      ))}
      <svg
        y={em(TOP)}
        width="100%"
        height={em(PLOT)}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        <polyline
          className="chart__line"
          points={placed.map(({ x, value }) => `${x},${100 - 100 * height(value)}`).join(' ')}
        />
      </svg>
      {placed.map(({ day, x, value, anchor, text, dayText }, index) => (
        <g key={day} style={{ textAnchor: anchor }}>
          <circle className="chart__point" cx={percent(x)} cy={em(y(value))} r="0.35em" />
          {named[index] && (
            <>
              <text className="chart__number" x={percent(x)} y={em(y(value) - 0.8)}>
                {text}
              </text>
              <text x={percent(x)} y={em(TOP + PLOT + 1.5)}>
                {dayText}
              </text>
            </>
          )}
        </g>
      ))}
    </Plot>
  );
}
