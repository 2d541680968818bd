import type { ReactNode } from 'react';
import { SearchIcon } from '@/ui/marks';
import { searchUrl } from '../urls';

interface SearchFormProps {
  /** Of the field; one page may have several forms. */
  id: string;
  q?: string;
  /** A field of its own instead of the plain one; it has the form's id. */
  children?: ReactNode;
}

/** A plain form that asks the search page; it needs no script. */
export function SearchForm({ id, q = '', children }: SearchFormProps) {
  return (
    <form className="search-form" role="search" aria-label="站内搜索" action={searchUrl()}>
      <label className="visually-hidden" htmlFor={id}>
        要搜的词
      </label>
      {children ?? (
        <input
          id={id}
          className="search-form__input"
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          defaultValue={q}
        />
      )}
      <button className="search-form__button" type="submit">
        <SearchIcon />
        搜索
      </button>
    </form>
  );
}
