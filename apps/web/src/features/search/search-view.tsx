import type { SearchResults, Suggestion } from '@township/client';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Tags } from '@/ui/tags';
import { sections } from '../navigation';
import { homeUrl } from '../urls';
import type { Asked } from './asked';
import { NothingFound } from './nothing-found';
import { Popular } from './popular';
import { Results } from './results';
import { SearchForm } from './search-form';
import { sumOf } from './search-types';
import { SuggestInput } from './suggest-input';

export interface SearchContent {
  asked: Asked;
  /** Null when nothing was asked for. */
  results: SearchResults | null;
  /** What is read most, where there is nothing found to show. */
  popular: Suggestion[];
}

/** The search page: its form, then what was found, or ways on. */
export function SearchView({ asked, results, popular }: SearchContent) {
  const found = results && sumOf(results.counts) > 0;
  return (
    <div className="wrap search-page">
      <PageHead
        title="搜索"
        lede={
          results ? undefined : '村庄、企业、荣誉、文章都能搜。写名字、曾用名或拼音首字母都行。'
        }
      >
        <SearchForm id="q">
          <SuggestInput id="q" q={asked.q} />
        </SearchForm>
      </PageHead>
      {found && <Results asked={asked} results={results} />}
      {results && !found && <NothingFound query={results.query} />}
      {!found && <Popular suggestions={popular} />}
      {!results && (
        <Section title="按栏目看" id="sections">
          <Tags links={sections.filter(({ href }) => href !== homeUrl)} />
        </Section>
      )}
    </div>
  );
}
