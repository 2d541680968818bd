import {
  getArticles,
  getColumns,
  getEnterprises,
  getHonors,
  getIndustries,
  getPinned,
  getTopics,
  getTown,
  getVillages,
} from '@/cms';
import { HomeView } from '@/features/home/home-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { homeUrl } from '@/features/urls';
import { definePage } from '../define-page';

const NEWS = 16;
const NOTICES = 5;
const INDEXED = 100;

async function getNotices() {
  const column = (await getColumns()).find(({ kind }) => kind === 'notice');
  return column ? (await getArticles({ column: column.slug, pageSize: NOTICES })).items : [];
}

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load() {
    const [town, news, pinned, notices, topics, villages, enterprises, industries, honors] =
      await Promise.all([
        getTown(),
        getArticles({ pageSize: NEWS }),
        getPinned(),
        getNotices(),
        getTopics(),
        getVillages(),
        getEnterprises({ pageSize: INDEXED }),
        getIndustries(),
        getHonors({ pageSize: INDEXED }),
      ]);
    return {
      town,
      news: news.items,
      pinned,
      notices,
      topics,
      villages,
      enterprises: enterprises.items,
      industries,
      honors: honors.items,
    };
  },
  metadata: ({ town }) =>
    pageMetadata({
      title: siteNameOf(town),
      siteName: siteNameOf(town),
      description: town.summary,
      path: homeUrl,
      seo: town.seo,
      image: town.cover,
    }),
  view: (content) => <HomeView {...content} />,
});

export { generateMetadata, generateStaticParams };
export default Page;
