import { getColumns, getIndustries, getTopics, getTown, getVillages } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { SiteMapView } from '@/features/site/site-map-view';
import { siteMapUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load() {
    const [town, columns, topics, villages, industries] = await Promise.all([
      getTown(),
      getColumns(),
      getTopics(),
      getVillages(),
      getIndustries(),
    ]);
    return { town, columns, topics, villages, industries };
  },
  metadata: ({ town }) =>
    pageMetadata({
      title: '网站地图',
      siteName: siteNameOf(town),
      description: `${siteNameOf(town)}网站的全部栏目、专题、村庄、产业和服务。`,
      path: siteMapUrl,
    }),
  view: (data) => (
    <>
      <Breadcrumbs trail={[{ label: '网站地图', href: siteMapUrl }]} origin={env.SITE_URL} />
      <SiteMapView {...data} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
