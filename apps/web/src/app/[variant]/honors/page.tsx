import { getEveryHonor, getTown, tagShownHonors } from '@/cms';
import { latestFirst, matching, offeredFacets, pageOf } from '@/features/honors/arrange';
import { displayUrl, HonorsView, honorsTitle } from '@/features/honors/honors-view';
import { isHonorLevel } from '@/features/honors/levels';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { honorsUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const PAGE_SIZE = 60;

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ query }) {
    const [town, all] = await Promise.all([getTown(), getEveryHonor()]);
    const facets = {
      level: isHonorLevel(query.level) ? query.level : undefined,
      year: query.year ? Number(query.year) : undefined,
    };
    if (facets.year && !offeredFacets(all, {}).years.includes(facets.year)) return null;
    const display = query.view === 'timeline' ? ('timeline' as const) : ('wall' as const);
    // The wall of all levels has no pages: each level shows its latest honors.
    const pageSize = display === 'wall' && !facets.level ? all.length : PAGE_SIZE;
    const honors = matching(all, facets).sort(latestFirst);
    const page = pageOf(honors, Number(query.page ?? 1), pageSize);
    if (!page) return null;
    await tagShownHonors(page.honors);
    return { town, facets, display, offered: offeredFacets(all, facets), ...page };
  },
  metadata: ({ town, facets, display, honors, page }) =>
    pageMetadata({
      title: honorsTitle(facets),
      siteName: siteNameOf(town),
      description: `${town.name}获得的荣誉：${honors.map(({ title }) => title).join('、')}。`,
      path: displayUrl(display, { ...facets, page }),
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
