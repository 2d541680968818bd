import type { ReactNode } from 'react';
import { Link } from './link';

interface SectionProps {
  title: string;
  id: string;
  /** Where the whole list is. */
  more?: { label: string; href: string };
  lede?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A named part of a page: a heading, a way on, its content. */
export function Section({ title, id, more, lede, className, children }: SectionProps) {
  return (
    <section className={`section ${className ?? ''}`} aria-labelledby={id}>
      <div className="section__head">
        <h2 id={id} className="section__title">
          {title}
        </h2>
        {more && (
          <Link className="section__more" href={more.href}>
            {more.label}
          </Link>
        )}
      </div>
      {lede && <p className="section__lede">{lede}</p>}
      {children}
    </section>
  );
}
