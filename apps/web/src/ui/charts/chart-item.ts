/** One value of a chart. */
export interface ChartItem {
  label: string;
  value: number;
  /** As it is read: `超300万元`. */
  text: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  source: string;
  note?: string | null;
}
