import { Link } from './link';

interface TagsProps {
  links: { label: string; href: string }[];
  /** How many are shown; the rest is only counted. */
  max?: number;
}

/** Links to related subjects in one line. */
export function Tags({ links, max = 24 }: TagsProps) {
  const rest = links.length - max;
  return (
    <ul className="tags">
      {links.slice(0, max).map(({ label, href }) => (
        <li key={href}>
          <Link className="tags__link" href={href}>
            {label}
          </Link>
        </li>
      ))}
      {rest > 0 && <li className="tags__rest">另有 {rest} 项</li>}
    </ul>
  );
}
