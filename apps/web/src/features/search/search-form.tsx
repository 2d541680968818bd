import { SearchIcon } from '@/ui/marks';
import { searchUrl } from '../urls';
import { SuggestInput } from './suggest-input';

interface SearchFormProps {
  /** Of the field; one page may have several forms. */
  id: string;
  q?: string;
  /** Offers pages while one types. */
  suggesting?: boolean;
}

/** A plain form that asks the search page; it needs no script. */
export function SearchForm({ id, q = '', suggesting = false }: SearchFormProps) {
  return (
    <form className="search-form" role="search" aria-label="站内搜索" action={searchUrl()}>
      <label className="visually-hidden" htmlFor={id}>
        要搜的词
      </label>
      {suggesting ? (
        <SuggestInput id={id} q={q} />
      ) : (
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
