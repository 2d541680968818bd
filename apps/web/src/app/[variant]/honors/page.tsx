import { getHonors, getHonorYears, getTown } from '@/cms';
import { HonorsView, honorsTitle } from '@/features/honors/honors-view';
import { isHonorLevel } from '@/features/honors/levels';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { honorsUrl, listUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const PAGE_SIZE = 60;

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ query }) {
    const facets = {
      level: isHonorLevel(query.level) ? query.level : undefined,
      year: query.year ? Number(query.year) : undefined,
    };
    const page = Number(query.page ?? 1);
    const [town, years, list] = await Promise.all([
      getTown(),
      getHonorYears(),
      getHonors({ ...facets, page, pageSize: PAGE_SIZE }),
    ]);
    const unknown =
      (facets.year && !years.includes(facets.year)) || (page > 1 && list.items.length === 0);
    return unknown ? null : { town, years, list, facets };
  },
  metadata: ({ town, list, facets }) =>
    pageMetadata({
      title: honorsTitle(facets),
      siteName: siteNameOf(town),
      description: `${town.name}获得的荣誉：${list.items.map(({ title }) => title).join('、')}。`,
      path: listUrl(honorsUrl, { ...facets, page: list.page }),
    }),
  view: (data) => (
    <>
      <Breadcrumbs trail={trailTo(honorsUrl)} origin={env.SITE_URL} />
      <HonorsView {...data} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
