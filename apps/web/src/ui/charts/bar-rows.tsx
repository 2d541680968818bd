import { em, percent, stackRows, type Span } from './layout';
import { Plot, type Described } from './plot';

export interface BarRow {
  label: string;
  /** As it is read: `102家`. */
  text: string;
  span: Span;
}

interface BarRowsProps {
  rows: BarRow[];
  /** Whether each bar lies on a track that stands for the whole. */
  whole: boolean;
  about: Described;
}

/** Horizontal bars, each under its own label and value: nothing has to be told apart by colour. */
export function BarRows({ rows, whole, about }: BarRowsProps) {
  const { places, height } = stackRows(rows);
  return (
    <Plot about={about} height={height}>
      {places.map(({ lines, valueY, barY, barHeight }, index) => {
        const bar = { y: em(barY), height: em(barHeight) };
        const { text, span } = rows[index]!;
        return (
          <g key={barY}>
            {lines.map((line) => (
              <text key={line.y} y={em(line.y)}>
                {line.text}
              </text>
            ))}
            <text className="chart__value" x="100%" y={em(valueY)}>
              {text}
            </text>
            {whole && <rect className="chart__track" width="100%" {...bar} />}
            <rect
              className="chart__bar"
              x={percent(span.start)}
              width={percent(span.length)}
              {...bar}
            />
            <rect
              className="chart__zero"
              x="-2"
              width="2"
              y={em(barY - 0.15)}
              height={em(barHeight + 0.3)}
            />
          </g>
        );
      })}
    </Plot>
  );
}
