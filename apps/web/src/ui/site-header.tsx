import type { ReactNode } from 'react';
import { Seal } from './marks';
import { Link } from './link';

export interface SiteHeaderProps {
  siteName: string;
  /** Where the place is, widest first. */
  place: string[];
  /** What stands at the end of the row: the ways to search and to elder mode. */
  tools: ReactNode;
  /** What must be read before everything else. */
  alerts: ReactNode;
  /** What stands below the row. */
  children?: ReactNode;
}

/** The masthead: skip links, seal, name, what a reader does anywhere. */
export function SiteHeader({ siteName, place, tools, alerts, children }: SiteHeaderProps) {
  return (
    <header className="masthead">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <a className="skip-link" href="#nav">
        跳到导航
      </a>
      {alerts}
      <div className="wrap">
        <div className="masthead__row">
          <Link className="masthead__name" href="/">
            <Seal name={siteName} />
            <span className="masthead__title">{siteName}</span>
          </Link>
          {place.length > 0 && <p className="masthead__place">{place.join(' · ')}</p>}
          <div className="masthead__tools">{tools}</div>
        </div>
        {children}
        <div className="rule-pair" />
      </div>
    </header>
  );
}
