import { Seal } from './marks';
import { Link } from './link';

export interface SiteHeaderProps {
  siteName: string;
  /** Where the place is, widest first. */
  place: string[];
}

/** The masthead: skip link, seal, name. */
export function SiteHeader({ siteName, place }: SiteHeaderProps) {
  return (
    <header className="masthead">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <div className="wrap">
        <div className="masthead__row">
          <Link className="masthead__name" href="/">
            <Seal name={siteName} />
            <span className="masthead__title">{siteName}</span>
          </Link>
          {place.length > 0 && <p className="masthead__place">{place.join(' · ')}</p>}
        </div>
        <div className="rule-pair" />
      </div>
    </header>
  );
}
