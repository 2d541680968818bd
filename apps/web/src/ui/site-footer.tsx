import type { ReactNode } from 'react';
import { ColorBar, CorrugatedEdge } from './marks';
import { Link } from './link';

export interface SiteFooterProps {
  siteName: string;
  place: string[];
  links: { label: string; href: string }[];
  contacts?: ReactNode;
  /** 主办单位, 备案号 …: only what is filled. */
  identity: { label: string; value: string; href?: string }[];
}

/** The foot of every page: whose site this is, where to go, how to reach the office. */
export function SiteFooter({ siteName, place, links, contacts, identity }: SiteFooterProps) {
  return (
    <footer className="footer">
      <CorrugatedEdge />
      <div className="wrap">
        <div className="footer__grid">
          <div>
            <p className="footer__name">{siteName}</p>
            <p>{place.join(' · ')}</p>
          </div>
          <nav aria-label="页脚导航">
            <ul className="footer__links">
              {links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </nav>
          {contacts && <div>{contacts}</div>}
        </div>
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
    </footer>
  );
}
