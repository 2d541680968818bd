import type { ReactNode } from 'react';
import { em } from './layout';

export interface Described {
  /** Unique on the page. */
  id: string;
  title: string;
  /** The drawing in a sentence. */
  description: string;
}

/** A drawing as wide as its place, named and described to those who do not see it. */
export function Plot({
  about: { id, title, description },
  height,
  children,
}: {
  about: Described;
  /** In em. */
  height: number;
  children: ReactNode;
}) {
  return (
    <svg
      className="chart__plot"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      width="100%"
      height={em(height)}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}
