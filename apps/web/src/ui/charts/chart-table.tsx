import { Day } from '../time';
import type { ChartItem } from './chart';

/** The numbers of a chart; dates and sources stand in it where the items do not share them. */
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
          {dates && <th scope="col">截至</th>}
          {sources && <th scope="col">来源</th>}
        </tr>
      </thead>
      <tbody>
        {items.map(({ label, text, asOf, source, note }, index) => (
          <tr key={`${label}${asOf}`}>
            <th scope="row">
              {label}
              {note && <span className="chart__note">{note}</span>}
            </th>
            <td className="chart__cell">{text}</td>
            {shares && <td className="chart__cell">{shares[index]}</td>}
            {dates && (
              <td className="chart__cell">
                <Day value={asOf} />
              </td>
            )}
            {sources && <td>{source}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
