import { getTopics, getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { TownView } from '@/features/town/town-view';
import { townUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load() {
    const [town, topics] = await Promise.all([getTown(), getTopics()]);
    return { town, topics };
  },
  metadata: ({ town }) =>
    pageMetadata({
      title: `${town.name}概况`,
      siteName: siteNameOf(town),
      description: town.summary,
      path: townUrl,
      image: town.cover,
    }),
  view: (data) => (
    <>
      <Breadcrumbs trail={trailTo(townUrl)} origin={env.SITE_URL} />
      <TownView {...data} origin={env.SITE_URL} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
