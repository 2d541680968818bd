import { Day } from '../time';
import type { ChartItem } from './chart-item';

/**
 * The numbers of a chart; dates and sources stand below the labels where the items do not share them: two columns
 * fit a small phone at elder mode's largest text.
 */
export function ChartTable({
  title,
  items,
  shares,
  dates,
  sources,
}: {
  title: string;
  items: ChartItem[];
  /** Each item's part of the whole, as it is read. */
  shares: string[] | null;
  dates: boolean;
  sources: boolean;
}) {
  return (
    <table className="chart__table">
      <caption className="visually-hidden">{title}：数据表</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">数值</th>
          {shares && <th scope="col">占比</th>}
        </tr>
      </thead>
      <tbody>
        {items.map(({ label, text, asOf, source, note }, index) => (
          <tr key={`${label}${asOf}`}>
            <th scope="row">
              {label}
              {dates && (
                <span className="chart__note">
                  截至 <Day value={asOf} />
                </span>
              )}
              {sources && <span className="chart__note">来源：{source}</span>}
              {note && <span className="chart__note">{note}</span>}
            </th>
            <td className="chart__cell">{text}</td>
            {shares && <td className="chart__cell">{shares[index]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
