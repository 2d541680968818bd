import { Link } from './link';

export interface FilterOption {
  label: string;
  href: string;
  current: boolean;
  /** How many the list would hold. */
  count?: number;
}

export interface FilterGroup {
  label: string;
  /** The first one takes the choice back: 全部. */
  options: FilterOption[];
}

interface FiltersProps {
  groups: FilterGroup[];
  /** The list without any choice. */
  clearHref?: string;
}

/** What is chosen, each to be taken back. */
function Chosen({ groups, clearHref }: FiltersProps) {
  const chosen = groups.flatMap(({ label, options: [everything, ...choices] }) => {
    const current = choices.find((option) => option.current);
    return everything && current ? [{ label, name: current.label, href: everything.href }] : [];
  });
  if (chosen.length === 0) return null;
  return (
    <div className="filters__group">
      <p className="filters__label" id="filter-chosen">
        已选
      </p>
      <ul className="filters__chosen" aria-labelledby="filter-chosen">
        {chosen.map(({ label, name, href }) => (
          <li key={label}>
            <Link
              className="filters__remove"
              href={href}
              scroll={false}
              aria-label={`取消${label}：${name}`}
            >
              {name}
              <span aria-hidden="true"> ×</span>
            </Link>
          </li>
        ))}
        {clearHref && chosen.length > 1 && (
          <li>
            <Link className="filters__option" href={clearHref} scroll={false}>
              全部取消
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

/**
 * Facets of a list as links; a facet with nothing to choose is left out. Where there is room all of them stand open;
 * on a phone they fold up, and what is chosen stays in sight.
 */
export function Filters({ groups, clearHref }: FiltersProps) {
  const useful = groups.filter((group) => group.options.length > 2);
  const choosing = groups.some(({ options }) => options.slice(1).some(({ current }) => current));
  if (useful.length === 0 && !choosing) return null;
  return (
    <nav className="filters" aria-label="筛选">
      <Chosen groups={groups} clearHref={clearHref} />
      {useful.length > 0 && (
        <details className="filters__fold">
          <summary className="filters__summary">
            按{useful.map(({ label }) => label).join('、')}筛选
          </summary>
          {useful.map((group) => (
            <div key={group.label} className="filters__group">
              <p className="filters__label" id={`filter-${group.label}`}>
                {group.label}
              </p>
              <ul className="filters__options" aria-labelledby={`filter-${group.label}`}>
                {group.options.map((option) => (
                  <li key={option.label}>
                    <Link
                      className="filters__option"
                      href={option.href}
                      scroll={false}
                      aria-current={option.current ? 'true' : undefined}
                    >
                      <span className="filters__text">{option.label}</span>
                      {option.count !== undefined && (
                        <span className="filters__count"> {option.count}</span>
                      )}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </nav>
  );
}
