import type { ReactNode } from 'react';

interface EnlargeProps {
  /** The picture's own file. */
  href: string;
  children: ReactNode;
}

/**
 * A picture that opens large: a link to its file, which {@link PictureViewer} turns into a view over the page
 * where scripts run.
 */
export function Enlarge({ href, children }: EnlargeProps) {
  return (
    <a className="enlarge" href={href} data-needs-script="pictures">
      {children}
      <span className="enlarge__sign">看大图</span>
    </a>
  );
}
