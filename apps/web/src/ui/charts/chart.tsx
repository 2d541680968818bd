import { formatDay } from '../format';
import { Day } from '../time';
import { BarRows } from './bar-rows';
import type { ChartItem } from './chart-item';
import { ChartTable } from './chart-table';
import { barSpans, percentText, shareSpans } from './layout';
import type { Described } from './plot';
import { TrendLine } from './trend-line';

interface ChartProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** `bar` compares amounts, `share` parts of one whole, `trend` one amount at several dates. */
  kind: 'bar' | 'share' | 'trend';
  /** What readers call that kind. */
  kindName: string;
  note?: string | null;
  items: ChartItem[];
  /** Whether the values are percentages. */
  percentages: boolean;
  /** A round value at the edge of a trend, as it is read. */
  tickText(value: number): string;
}

/** A figure drawn on the server: a chart, its numbers as a table, its date and source. */
export function Chart(props: ChartProps) {
  const { id, title, kind, kindName, note, percentages, tickText } = props;
  const items =
    kind === 'trend' ? [...props.items].sort((a, b) => a.asOf.localeCompare(b.asOf)) : props.items;
  const [first] = items;
  if (!first) return null;
  const sameDay = items.every(({ asOf }) => asOf === first.asOf);
  const sameSource = items.every(({ source }) => source === first.source);
  const values = items.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + Math.max(value, 0), 0);
  // Percentages that leave something out are parts of a hundred.
  const whole = percentages ? Math.max(sum, 100) : sum;
  const shares =
    kind === 'share' && !percentages ? values.map((value) => percentText(value, whole)) : null;
  const spans = kind === 'share' ? shareSpans(values, whole) : barSpans(values);
  const about = { id, title, description: describe(kindName, items) };
  return (
    <figure className="chart">
      <figcaption>
        <h3 className="chart__title">{title}</h3>
        {note && <p className="chart__note">{note}</p>}
      </figcaption>
      {kind === 'trend' ? (
        <TrendLine points={items.map(toPoint)} tickText={tickText} about={about} />
      ) : (
        <BarRows
          about={about}
          whole={kind === 'share'}
          rows={items.map(({ label, text }, index) => ({
            label,
            text: shares ? `${text} · ${shares[index]}` : text,
            span: spans[index] ?? { start: 0, length: 0 },
          }))}
        />
      )}
      <ChartTable
        title={title}
        items={items}
        shares={shares}
        dates={!sameDay}
        sources={!sameSource}
      />
      {(sameDay || sameSource) && (
        <p className="figures__source">
          {sameDay && (
            <>
              截至 <Day value={first.asOf} />
            </>
          )}
          {sameDay && sameSource && '，'}
          {sameSource && `来源：${first.source}`}
        </p>
      )}
    </figure>
  );
}

/** Years where they differ, else days. */
function toPoint({ asOf, value, text }: ChartItem, _: number, items: ChartItem[]) {
  const years = new Set(items.map((item) => item.asOf.slice(0, 4)));
  const dayText = years.size === items.length ? `${asOf.slice(0, 4)}年` : formatDay(asOf);
  return { day: asOf, value, text, dayText };
}

function describe(kindName: string, items: ChartItem[]): Described['description'] {
  const bySize = [...items].sort((a, b) => b.value - a.value);
  const said = ({ label, text }: ChartItem) => `${label} ${text}`;
  const [most, least] = [bySize[0], bySize.at(-1)];
  const range =
    most && least && most !== least ? `最多：${said(most)}；最少：${said(least)}。` : '';
  return `${kindName}，${items.length} 项。${range}全部数值见下方的表。`;
}
