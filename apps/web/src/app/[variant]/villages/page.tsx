import { getTown, getVillages } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { villagesUrl } from '@/features/urls';
import { VillagesView } from '@/features/villages/villages-view';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load() {
    const [town, villages] = await Promise.all([getTown(), getVillages()]);
    return { town, villages };
  },
  metadata: ({ town, villages }) =>
    pageMetadata({
      title: '村庄',
      siteName: siteNameOf(town),
      description: `${town.name}的 ${villages.length} 个行政村：${villages.map(({ name }) => name).join('、')}。`,
      path: villagesUrl,
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
