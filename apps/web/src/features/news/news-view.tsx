import type { ArticleSummary } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { Filters } from '@/ui/filters';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { listUrl, newsUrl } from '../urls';
import { ArticleList } from './article-list';
import { newsTitle, type NewsChoices, type NewsFacets } from './news-title';
import { pinnedFirst } from './pinned';

interface NewsViewProps extends NewsChoices {
  list: { items: ArticleSummary[]; page: number; pageCount: number; total: number };
  /** Stand on top of the first page. */
  pinned: ArticleSummary[];
  years: number[];
}

/** One facet as links: everything, then each choice; choosing goes back to the first page. */
function options<Value extends string | number>(
  facets: NewsFacets,
  facet: keyof NewsFacets,
  choices: { label: string; value: Value }[],
) {
  return [{ label: '全部', value: undefined }, ...choices].map(({ label, value }) => ({
    label,
    href: listUrl(newsUrl, { ...facets, [facet]: value }),
    current: facets[facet] === value,
  }));
}

/** All articles, newest first, by column, topic and year. */
export function NewsView({ list, pinned, years, ...choices }: NewsViewProps) {
  const { facets, columns, topics, subjects } = choices;
  const column = columns.find((one) => one.slug === facets.column);
  return (
    <div className="wrap">
      <PageHead title={newsTitle(choices)} lede={column?.summary} />
      <Filters
        groups={[
          {
            label: '栏目',
            options: options(
              facets,
              'column',
              columns.map((one) => ({ label: one.name, value: one.slug })),
            ),
          },
          {
            label: '专题',
            options: options(
              facets,
              'topic',
              topics.map((one) => ({ label: one.title, value: one.slug })),
            ),
          },
          {
            label: '年份',
            options: options(
              facets,
              'year',
              years.map((year) => ({ label: String(year), value: year })),
            ),
          },
          // Chosen on the subject's own page: here it is only shown, and can be taken back.
          ...(['village', 'enterprise'] as const).map((facet) => ({
            label: facet === 'village' ? '村庄' : '企业',
            options: options(
              facets,
              facet,
              subjects
                .filter(({ slug }) => slug === facets[facet])
                .map(({ name, slug }) => ({ label: name, value: slug })),
            ),
          })),
        ]}
        clearHref={newsUrl}
      />
      {list.items.length > 0 ? (
        <>
          <p className="count">
            共 {list.total} 篇
            {list.pageCount > 1 && `，第 ${list.page} 页，共 ${list.pageCount} 页`}
          </p>
          <ArticleList
            articles={list.page === 1 ? pinnedFirst(list.items, pinned) : list.items}
            pinned={pinned}
            heading="h2"
          />
          <Pager
            page={list.page}
            pageCount={list.pageCount}
            hrefOf={(page) => listUrl(newsUrl, { ...facets, page })}
          />
        </>
      ) : (
        <EmptyState
          message="这里还没有文章。可以换一个栏目、专题或年份，也可以看看全部资讯。"
          way={{ label: '全部资讯', href: newsUrl }}
        />
      )}
    </div>
  );
}
