import { Link } from '@/ui/link';
import { correctionUrl } from './urls';

const isEmpty = (value: unknown) =>
  value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);

/** Labels of what a reader may look for and is not known yet. */
export const missingOf = (expected: Record<string, unknown>): string[] =>
  Object.entries(expected).flatMap(([label, value]) => (isEmpty(value) ? [label] : []));

interface StillMissingProps {
  labels: string[];
  /** Address of the page that they are missing on. */
  path: string;
}

/** One quiet line for all that is still being collected; nothing when nothing is missing. */
export function StillMissing({ labels, path }: StillMissingProps) {
  if (labels.length === 0) return null;
  return (
    <p className="still-missing">
      <span className="still-missing__label">待补充</span>
      {labels.join('、')}。您知道的话，<Link href={correctionUrl(path)}>请告诉我们</Link>
      ，核实之后写进这一页。
    </p>
  );
}
