import type { ReactNode } from 'react';
import { ColorBar, CorrugatedEdge } from './marks';
import { Link } from './link';

export interface SiteFooterProps {
  siteName: string;
  place: string[];
  /** Rows of links, each under its name. */
  groups: { label: string; links: { label: string; href: string }[] }[];
  contacts?: ReactNode;
  /** 主办单位, 备案号 …: only what is filled. */
  identity: { label: string; value: string; href?: string }[];
}

/** The foot of every page: whose site this is, where to go, how to reach the office. */
export function SiteFooter({ siteName, place, groups, contacts, identity }: SiteFooterProps) {
  return (
    <footer className="footer">
      <CorrugatedEdge />
      <div className="wrap">
        <div className="footer__grid">
          <div className="footer__whose">
            <p className="footer__name">{siteName}</p>
            {place.length > 0 && <p>{place.join(' · ')}</p>}
            {contacts}
          </div>
          {groups.map(({ label, links }) => (
            <nav key={label} className="footer__group" aria-label={label}>
              <p className="footer__label" aria-hidden="true">
                {label}
              </p>
              <ul className="footer__links">
                {links.map((link) => (
                  <li key={link.href}>
                    <Link href={link.href}>{link.label}</Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div className="footer__foot">
          {identity.length > 0 && (
            <ul className="footer__identity">
              {identity.map(({ label, value, href }) => (
                <li key={label}>
                  {label}：
                  {href ? (
                    <a href={href} rel="external noopener">
                      {value}
                    </a>
                  ) : (
                    value
                  )}
                </li>
              ))}
            </ul>
          )}
          <ColorBar />
        </div>
      </div>
    </footer>
  );
}
