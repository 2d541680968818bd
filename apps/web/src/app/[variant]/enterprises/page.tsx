import { getEnterprises, getIndustries, getTown, getVillages } from '@/cms';
import { EnterprisesView } from '@/features/enterprises/enterprises-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { enterprisesUrl, listUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const PAGE_SIZE = 60;

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ query }) {
    const facets = { industry: query.industry, village: query.village };
    const page = Number(query.page ?? 1);
    const [town, industries, villages, list] = await Promise.all([
      getTown(),
      getIndustries(),
      getVillages(),
      getEnterprises({ ...facets, page, pageSize: PAGE_SIZE }),
    ]);
    const unknown =
      (facets.industry && !industries.some(({ slug }) => slug === facets.industry)) ||
      (facets.village && !villages.some(({ slug }) => slug === facets.village)) ||
      (page > 1 && list.items.length === 0);
    return unknown ? null : { town, industries, villages, list, facets };
  },
  metadata: ({ town, industries, villages, list, facets }) => {
    const chosen = [
      villages.find(({ slug }) => slug === facets.village)?.name,
      industries.find(({ slug }) => slug === facets.industry)?.name,
    ].filter(Boolean);
    return pageMetadata({
      title: [...chosen, '企业名录'].join(' · '),
      siteName: siteNameOf(town),
      description: `${town.name}的企业：${list.items.map(({ name }) => name).join('、')}。`,
      path: listUrl(enterprisesUrl, { ...facets, page: list.page }),
    });
  },
  view: (data) => (
    <>
      <Breadcrumbs trail={trailTo(enterprisesUrl)} origin={env.SITE_URL} />
      <EnterprisesView {...data} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
