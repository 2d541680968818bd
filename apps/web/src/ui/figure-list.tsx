import type { CSSProperties } from 'react';
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

/** A group grows with its figures up to here, so that a lone figure beside it keeps its room. */
const WIDEST = 4;

/** Figures that share an as-of date and a source stand together, so that both are said once. */
export function groupBySource(figures: FigureItem[]): FigureItem[][] {
  const groups = new Map<string, FigureItem[]>();
  for (const figure of figures) {
    const key = `${figure.asOf}\n${figure.source}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function FigureValue({ figure }: { figure: FigureItem }) {
  return (
    <div className="figure">
      <dt className="figure__label">{figure.label}</dt>
      <dd className="figure__value">
        {figure.prefix && <span className="figure__unit">{figure.prefix}</span>}
        <span className="figure__number">{figure.number}</span>
        <span className="figure__unit">
          {figure.suffix}
          {figure.unit}
        </span>
      </dd>
      {figure.note && <dd className="figure__note">{figure.note}</dd>}
    </div>
  );
}

/** Large figures, each group closed by its as-of date and source. */
export function FigureList({ figures }: { figures: FigureItem[] }) {
  return (
    <div className="figures">
      {groupBySource(figures).map((group) => (
        <div
          key={`${group[0]?.asOf}${group[0]?.source}`}
          className="figures__group"
          style={{ '--count': Math.min(group.length, WIDEST) } as CSSProperties}
        >
          <dl className="figures__list">
            {group.map((figure) => (
              <FigureValue key={figure.label} figure={figure} />
            ))}
          </dl>
          {group[0] && (
            <p className="figures__source">
              截至 <Day value={group[0].asOf} />
              ，来源：{group[0].source}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
