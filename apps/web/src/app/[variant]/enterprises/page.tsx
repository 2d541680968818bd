import {
  getEveryEnterprise,
  getIndustries,
  getTown,
  getVillages,
  tagShownEnterprises,
} from '@/cms';
import { chosenEnterprises } from '@/features/enterprises/enterprise-filters';
import {
  EnterprisesView,
  enterprisesTitle,
  shownEnterprises,
} from '@/features/enterprises/enterprises-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { enterprisesUrl, listUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const PAGE_SIZE = 48;

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ query }) {
    const facets = { industry: query.industry, village: query.village, hiring: query.hiring };
    const page = Number(query.page ?? 1);
    const [town, industries, villages, enterprises] = await Promise.all([
      getTown(),
      getIndustries(),
      getVillages(),
      getEveryEnterprise(),
    ]);
    const chosen = chosenEnterprises(enterprises, facets);
    const list = {
      items: chosen.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      page,
      pageCount: Math.ceil(chosen.length / PAGE_SIZE),
      total: chosen.length,
    };
    await tagShownEnterprises(shownEnterprises({ enterprises, industries, list, facets }));
    const unknown =
      (facets.industry && !industries.some(({ slug }) => slug === facets.industry)) ||
      (facets.village && !villages.some(({ slug }) => slug === facets.village)) ||
      (page > 1 && list.items.length === 0);
    return unknown ? null : { town, industries, villages, enterprises, list, facets };
  },
  metadata: (data) => {
    const { town, list, facets } = data;
    const title = enterprisesTitle(data);
    return pageMetadata({
      title: title ? `${title} · 企业名录` : '企业名录',
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
