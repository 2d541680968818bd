import { Link } from './link';

export interface FilterOption {
  label: string;
  href: string;
  current: boolean;
}

export interface FilterGroup {
  label: string;
  options: FilterOption[];
}

/** Facets of a list as links, one row a facet; a facet with nothing to choose is left out. */
export function Filters({ groups }: { groups: FilterGroup[] }) {
  const useful = groups.filter((group) => group.options.length > 2);
  if (useful.length === 0) return null;
  return (
    <nav className="filters" aria-label="筛选">
      {useful.map((group) => (
        <div key={group.label} className="filters__group">
          <p className="filters__label" id={`filter-${group.label}`}>
            {group.label}
          </p>
          <ul className="filters__options" aria-labelledby={`filter-${group.label}`}>
            {group.options.map((option) => (
              <li key={option.href}>
                <Link
                  className="filters__option"
                  href={option.href}
                  aria-current={option.current ? 'true' : undefined}
                >
                  {option.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
