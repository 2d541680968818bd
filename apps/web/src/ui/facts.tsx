import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Shown as 待补充 when empty, because a reader would look for it here. */
  expected?: boolean;
}

const isEmpty = (value: ReactNode) =>
  value === null || value === undefined || value === '' || value === false;

/** Label and value pairs; what is unknown is left out unless it is expected. */
export function Facts({ facts }: { facts: Fact[] }) {
  const shown = facts.filter((fact) => fact.expected || !isEmpty(fact.value));
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map((fact) => (
        <div key={fact.label} className="facts__row">
          <dt>{fact.label}</dt>
          <dd>{isEmpty(fact.value) ? <span className="pending">待补充</span> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
