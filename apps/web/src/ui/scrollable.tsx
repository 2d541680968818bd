import type { ReactNode } from 'react';

interface ScrollableProps {
  /** What it holds, for those who come to it by keyboard. */
  label: string;
  className: string;
  children: ReactNode;
}

/** Wide content that scrolls within itself, and can be reached and scrolled by keyboard. */
export function Scrollable({ label, className, children }: ScrollableProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls by focusing
    <div role="group" className={className} aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
