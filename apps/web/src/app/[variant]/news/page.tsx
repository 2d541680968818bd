import {
  getArticles,
  getColumns,
  getEnterprise,
  getNewsYears,
  getPinned,
  getTopics,
  getTown,
  getVillage,
} from '@/cms';
import { columnSubject } from '@/features/feeds/subjects';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { newsTitle } from '@/features/news/news-title';
import { NewsView } from '@/features/news/news-view';
import { pinnedIn } from '@/features/news/pinned';
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
      village: query.village,
      enterprise: query.enterprise,
      year: query.year ? Number(query.year) : undefined,
    };
    const page = Number(query.page ?? 1);
    const [town, columns, topics, years, pinned, village, enterprise, list] = await Promise.all([
      getTown(),
      getColumns(),
      getTopics(),
      getNewsYears(),
      getPinned(),
      facets.village ? getVillage(facets.village) : null,
      facets.enterprise ? getEnterprise(facets.enterprise) : null,
      getArticles({ ...facets, page }),
    ]);
    const unknown =
      (facets.column && !columns.some(({ slug }) => slug === facets.column)) ||
      (facets.topic && !topics.some(({ slug }) => slug === facets.topic)) ||
      (facets.village && village?.slug !== facets.village) ||
      (facets.enterprise && enterprise?.slug !== facets.enterprise) ||
      (facets.year && !years.includes(facets.year)) ||
      (page > 1 && list.items.length === 0);
    const subjects = [village, enterprise].filter((one) => one !== null);
    if (unknown) return null;
    return {
      town,
      columns,
      topics,
      years,
      subjects,
      list,
      facets,
      pinned: pinnedIn(pinned, facets),
    };
  },
  metadata: ({ town, list, ...choices }) => {
    const { facets, columns } = choices;
    const title = newsTitle(choices);
    const siteName = siteNameOf(town);
    const column = columns.find(({ slug }) => slug === facets.column);
    return pageMetadata({
      title: list.page > 1 ? `${title}（第 ${list.page} 页）` : title,
      siteName,
      description: column?.summary ?? `${town.name}的新闻、通知与公开信息。`,
      path: listUrl(newsUrl, { ...facets, page: list.page }),
      feed: column && columnSubject(siteName, column),
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
