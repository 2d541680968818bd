import { getArticles, getColumns, getNewsYears, getTopics, getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { NewsView, newsTitle } from '@/features/news/news-view';
import { trailTo } from '@/features/page-trail';
import { listUrl, newsUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ query }) {
    const facets = {
      column: query.column,
      topic: query.topic,
      year: query.year ? Number(query.year) : undefined,
    };
    const page = Number(query.page ?? 1);
    const [town, columns, topics, years, list] = await Promise.all([
      getTown(),
      getColumns(),
      getTopics(),
      getNewsYears(),
      getArticles({ ...facets, page }),
    ]);
    const unknown =
      (facets.column && !columns.some(({ slug }) => slug === facets.column)) ||
      (facets.topic && !topics.some(({ slug }) => slug === facets.topic)) ||
      (facets.year && !years.includes(facets.year)) ||
      (page > 1 && list.items.length === 0);
    return unknown ? null : { town, columns, topics, years, list, facets };
  },
  metadata: ({ town, columns, list, facets }) => {
    const column = columns.find(({ slug }) => slug === facets.column);
    return pageMetadata({
      title: newsTitle(facets, column, list.page),
      siteName: siteNameOf(town),
      description: column?.summary ?? `${town.name}的新闻、通知与公开信息。`,
      path: listUrl(newsUrl, { ...facets, page: list.page }),
    });
  },
  view: (data) => (
    <>
      <Breadcrumbs trail={trailTo(newsUrl)} origin={env.SITE_URL} />
      <NewsView {...data} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
