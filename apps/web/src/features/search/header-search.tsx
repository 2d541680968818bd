import { Link } from '@/ui/link';
import { SearchIcon } from '@/ui/marks';
import type { Mode } from '../reading/preferences';
import { searchUrl } from '../urls';

/** The way to search from every page: a form where there is room for it, a link to the form on phones and in elder mode. */
export function HeaderSearch({ mode }: { mode: Mode }) {
  return (
    <>
      <Link className="header-search__link" href={searchUrl()}>
        <SearchIcon />
        搜索
      </Link>
      {mode === 'standard' && (
        <form className="header-search" role="search" aria-label="全站搜索" action={searchUrl()}>
          <label className="visually-hidden" htmlFor="header-search">
            搜索全站
          </label>
          <input
            id="header-search"
            className="header-search__input"
            name="q"
            type="search"
            placeholder="村庄、企业、文章"
            enterKeyHint="search"
            autoComplete="off"
          />
          <button className="header-search__button" type="submit">
            <SearchIcon />
            <span className="visually-hidden">搜索</span>
          </button>
        </form>
      )}
    </>
  );
}
