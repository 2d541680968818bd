import type { CSSProperties } from 'react';
import { textWidth } from './text-width';
import { Day } from './time';

export interface FigureItem {
  label: string;
  /** 约, 超 … before the number. */
  prefix: string;
  number: string;
  /** 余, 多 … after the number. */
  suffix: string;
  unit: string;
  asOf: string;
  source: string;
  note?: string | null;
}

/** In em of the number: units and qualifiers are set at half its size at most. */
const widthOf = ({ prefix, number, suffix, unit }: FigureItem): number =>
  textWidth(number) + textWidth(prefix + suffix + unit) / 2 + 0.3;

/** In em: a wider figure takes two columns where there are two. */
const WIDE = 5;

/**
 * One large figure. It opens to its as-of date, source and note without JavaScript.
 *
 * What opens stands behind the `details`, not in it: in print all of it is shown, in every browser.
 */
export function FigureValue({ figure }: { figure: FigureItem }) {
  return (
    <div className="figure" style={{ '--em': widthOf(figure).toFixed(2) } as CSSProperties}>
      <details className="figure__details">
        <summary className="figure__summary">
          <span className="figure__label">{figure.label}</span>
          <span className="figure__value">
            {figure.prefix && <span className="figure__unit">{figure.prefix}</span>}
            <span className="figure__number">{figure.number}</span>
            <span className="figure__unit">
              {figure.suffix}
              {figure.unit}
            </span>
          </span>
          <span className="visually-hidden">，日期和来源</span>
        </summary>
      </details>
      <div className="figure__about">
        <p className="figure__source">
          截至 <Day value={figure.asOf} />
        </p>
        <p className="figure__source">来源：{figure.source}</p>
        {figure.note && <p>{figure.note}</p>}
      </div>
    </div>
  );
}

const sorted = (values: string[]) => [...new Set(values)].sort();

/** Large figures, each with its date and source on demand; what they share is said once below them. */
export function FigureList({ figures }: { figures: FigureItem[] }) {
  const days = sorted(figures.map(({ asOf }) => asOf));
  const sources = sorted(figures.map(({ source }) => source));
  const [from, until] = [days[0], days.at(-1)];
  if (!from || !until) return null;
  const shared = days.length === 1 && sources.length === 1;
  return (
    <div className={shared ? 'figures figures--shared' : 'figures'}>
      <ul className="figures__list">
        {figures.map((figure) => (
          <li
            key={`${figure.label}${figure.asOf}`}
            className={widthOf(figure) > WIDE ? 'figures__wide' : undefined}
          >
            <FigureValue figure={figure} />
          </li>
        ))}
      </ul>
      <p className="figures__source">
        截至 <Day value={from} />
        {from !== until && (
          <>
            {' 至 '}
            <Day value={until} />
          </>
        )}
        {sources.length === 1 ? `，来源：${sources[0]}` : `，来自 ${sources.length} 个来源`}
        {!shared && <span className="no-print">。点开一个数，看它的日期和来源。</span>}
      </p>
    </div>
  );
}
