import type { SearchResults } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { clip } from '@/ui/format';
import { Link } from '@/ui/link';
import { Pager } from '@/ui/pager';
import { searchUrl } from '../urls';
import { SEARCHED, type Asked } from './asked';
import { HitList } from './hit-list';
import { SEARCH_TYPES, sumOf, typeName } from './search-types';

interface ResultsProps {
  asked: Asked;
  results: SearchResults;
}

/** The types that hold something, each with how much. */
function TypeLinks({ asked: { type }, results: { query, counts } }: ResultsProps) {
  const choices = [
    { label: '全部', value: undefined, count: sumOf(counts) },
    ...SEARCH_TYPES.filter((one) => counts[one] > 0).map((one) => ({
      label: typeName(one),
      value: one,
      count: counts[one],
    })),
  ];
  return (
    <nav className="result-types" aria-label="按类型看">
      <ul className="filters__options">
        {choices.map(({ label, value, count }) => (
          <li key={label}>
            <Link
              className="filters__option"
              href={searchUrl({ q: query, type: value })}
              aria-current={value === type ? 'true' : undefined}
            >
              <span className="filters__text">{label}</span>
              <span className="filters__count"> {count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How much there is of what, and where in it the page is. */
function countLine({ asked: { type }, results }: ResultsProps): string {
  const { query, total, page, pageCount } = results;
  const where = type ? `${typeName(type)}里` : '';
  const part = pageCount > 1 ? `，第 ${page} 页，共 ${pageCount} 页` : '';
  return `“${clip(query, 30)}”：${where}共 ${total} 条${part}`;
}

/** One page of what was found. */
export function Results({ asked, results }: ResultsProps) {
  const { query, items, page, pageCount, total } = results;
  const all = { label: `全部 ${sumOf(results.counts)} 条`, href: searchUrl({ q: query }) };
  return (
    <>
      <TypeLinks asked={asked} results={results} />
      {[...asked.q].length > SEARCHED && (
        <p className="result-note">写得太长了，只搜了前 {SEARCHED} 个字。</p>
      )}
      {results.match === 'some' && (
        <p className="result-note">没有或很少有内容包含全部词语，下面这些最接近。</p>
      )}
      {items.length > 0 ? (
        <section aria-labelledby="results">
          <h2 className="result-count" id="results">
            {countLine({ asked, results })}
          </h2>
          <HitList hits={items} />
          <Pager
            page={page}
            pageCount={pageCount}
            hrefOf={(to) => searchUrl({ q: query, type: asked.type, page: to })}
          />
        </section>
      ) : (
        <EmptyState
          message={total > 0 ? `没有第 ${page} 页，一共 ${pageCount} 页。` : '这一类里没有找到。'}
          way={
            total > 0 ? { label: '第 1 页', href: searchUrl({ q: query, type: asked.type }) } : all
          }
        />
      )}
    </>
  );
}
