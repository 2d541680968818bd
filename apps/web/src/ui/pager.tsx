import { Link } from './link';

/** Pages shown round the current one; `null` stands for a gap. */
export function pageWindow(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const shown = [...new Set(wanted)].sort((a, b) => a - b);
  return shown.flatMap((n, index) => {
    const before = shown[index - 1];
    if (before === undefined || n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : [null, n];
  });
}

interface PagerProps {
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
}

/** Numbered pages as plain links; nothing when there is one page. */
export function Pager({ page, pageCount, hrefOf }: PagerProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pager" aria-label="分页">
      {page > 1 && (
        <Link className="pager__step" href={hrefOf(page - 1)} rel="prev">
          上一页
        </Link>
      )}
      <ol className="pager__list">
        {pageWindow(page, pageCount).map((n, index) =>
          n === null ? (
            <li key={`gap-${index}`} className="pager__gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={n}>
              <Link
                className="pager__page"
                href={hrefOf(n)}
                aria-label={`第 ${n} 页`}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </Link>
            </li>
          ),
        )}
      </ol>
      {page < pageCount && (
        <Link className="pager__step" href={hrefOf(page + 1)} rel="next">
          下一页
        </Link>
      )}
    </nav>
  );
}
