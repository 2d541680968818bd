import { getTown, getVillageHoldings, getVillages } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { listUrl, villagesUrl } from '@/features/urls';
import type { VillageFacets } from '@/features/villages/village-entries';
import { VillagesView } from '@/features/villages/villages-view';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ query }) {
    const facets = { initial: query.initial, with: query.with as VillageFacets['with'] };
    const [town, villages, holdings] = await Promise.all([
      getTown(),
      getVillages(),
      getVillageHoldings(),
    ]);
    return { town, villages, holdings, facets };
  },
  metadata: ({ town, villages, facets }) =>
    pageMetadata({
      title: '村庄',
      siteName: siteNameOf(town),
      description: `${town.name}的 ${villages.length} 个行政村：${villages.map(({ name }) => name).join('、')}。`,
      path: listUrl(villagesUrl, { ...facets }),
    }),
  view: (data) => (
    <>
      <Breadcrumbs trail={trailTo(villagesUrl)} origin={env.SITE_URL} />
      <VillagesView {...data} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
