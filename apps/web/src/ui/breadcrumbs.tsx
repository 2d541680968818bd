import type { BreadcrumbList } from 'schema-dts';
import { clip } from './format';
import { JsonLd } from './json-ld';
import { Link } from './link';

export interface Crumb {
  label: string;
  href: string;
}

/** The way from the home page to this page: `trail` ends with the page itself. */
export function Breadcrumbs({ trail, origin }: { trail: Crumb[]; origin: string }) {
  const crumbs = [{ label: '首页', href: '/' }, ...trail];
  return (
    <nav className="breadcrumbs wrap" aria-label="当前位置">
      <ol className="breadcrumbs__list">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="breadcrumbs__item">
            {index < crumbs.length - 1 ? (
              <Link href={crumb.href}>{crumb.label}</Link>
            ) : (
              <span aria-current="page">{clip(crumb.label, 40)}</span>
            )}
          </li>
        ))}
      </ol>
      <JsonLd<BreadcrumbList>
        data={{
          '@type': 'BreadcrumbList',
          itemListElement: crumbs.map((crumb, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: crumb.label,
            item: new URL(crumb.href, origin).href,
          })),
        }}
      />
    </nav>
  );
}
