'use client';

import { useSelectedLayoutSegments } from 'next/navigation';
import { Link } from './link';

/** The site's sections in one row; a client component only to know which one is open. */
export function Nav({ links }: { links: { label: string; href: string }[] }) {
  const [section, ...below] = useSelectedLayoutSegments();
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
