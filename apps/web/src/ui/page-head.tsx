import type { ReactNode } from 'react';
import { PHRASE_OF, longPhrase } from './long-phrase';

interface PageHeadProps {
  title: string;
  kicker?: ReactNode;
  lede?: ReactNode;
  children?: ReactNode;
}

/** The head of a page: its one h1, what it belongs to, what it is about. */
export function PageHead({ title, kicker, lede, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {kicker && <p className="page-head__kicker">{kicker}</p>}
      <h1 className="page-head__title" data-long-phrase={longPhrase(title, PHRASE_OF.h1)}>
        {title}
      </h1>
      {lede && <p className="page-head__lede">{lede}</p>}
      {children}
    </header>
  );
}
