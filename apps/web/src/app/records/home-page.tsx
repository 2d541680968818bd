import {
  getArticles,
  getColumns,
  getEnterprises,
  getHomePage,
  getHonors,
  getIndustries,
  getPinned,
  getTopics,
  getTown,
  getVillages,
} from '@/cms';
import { HomeView } from '@/features/home/home-view';
import { SiteJsonLd } from '@/features/home/site-json-ld';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { homeUrl } from '@/features/urls';
import { env } from '@/env';
import { pageOf } from '../define-page';

const NEWS = 16;
const NOTICES = 8;
const HONORS = 100;
/** Enterprises named under their industry. */
const NAMED = 6;

async function getNotices() {
  const column = (await getColumns()).find(({ kind }) => kind === 'notice');
  return column ? (await getArticles({ column: column.slug, pageSize: NOTICES })).items : [];
}

async function getShares() {
  const industries = await getIndustries();
  return Promise.all(
    industries.map(async (industry) => {
      const { items, total } = await getEnterprises({ industry: industry.slug, pageSize: NAMED });
      return { industry, enterprises: items, total };
    }),
  );
}

/** The home page. */
export const homePage = pageOf({
  async load() {
    const [town, homePage, news, pinned, notices, topics, villages, shares, enterprises, honors] =
      await Promise.all([
        getTown(),
        getHomePage(),
        getArticles({ pageSize: NEWS }),
        getPinned(),
        getNotices(),
        getTopics(),
        getVillages(),
        getShares(),
        getEnterprises({ pageSize: 1 }),
        getHonors({ pageSize: HONORS }),
      ]);
    return {
      town,
      homePage,
      news: news.items,
      pinned,
      notices,
      topics,
      villages,
      shares,
      enterpriseTotal: enterprises.total,
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
  view: (content) => (
    <>
      <SiteJsonLd siteName={siteNameOf(content.town)} origin={env.SITE_URL} />
      <HomeView {...content} />
    </>
  ),
});
