const isEmpty = (value: unknown) =>
  value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);

/** Labels of what a reader may look for and is not known yet. */
export const missingOf = (expected: Record<string, unknown>): string[] =>
  Object.entries(expected).flatMap(([label, value]) => (isEmpty(value) ? [label] : []));

/** One quiet line for all that is still being collected; nothing when nothing is missing. */
export function StillMissing({ labels }: { labels: string[] }) {
  if (labels.length === 0) return null;
  return (
    <p className="still-missing">
      <span className="still-missing__label">待补充</span>
      {labels.join('、')}。核实之后写进这一页。
    </p>
  );
}
