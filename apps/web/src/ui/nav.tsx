'use client';

import { useSelectedLayoutSegments } from 'next/navigation';
import { Link } from './link';

interface NavProps {
  links: { label: string; href: string }[];
  /** Segments of the page's path, where its address says another. */
  at?: string[];
}

/** The site's sections in one row; a client component only to know which one is open. */
export function Nav({ links, at }: NavProps) {
  const selected = useSelectedLayoutSegments();
  const [section, ...below] = at ?? selected;
  return (
    <nav id="nav" className="nav wrap" aria-label="主导航" tabIndex={-1}>
      <ul className="nav__list">
        {links.map(({ label, href }) => {
          const open = href === `/${section ?? ''}`;
          const current = open ? (below.length === 0 ? 'page' : 'true') : undefined;
          return (
            <li key={href} className="nav__item">
              <Link className="nav__link" href={href} aria-current={current}>
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
