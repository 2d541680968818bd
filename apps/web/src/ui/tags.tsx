import { Link } from './link';

/** Links to related subjects in one line. */
export function Tags({ links }: { links: { label: string; href: string }[] }) {
  return (
    <ul className="tags">
      {links.map(({ label, href }) => (
        <li key={href}>
          <Link className="tags__link" href={href}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
