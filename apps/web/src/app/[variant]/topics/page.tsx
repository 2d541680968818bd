import { getTopics, getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { TopicsView } from '@/features/topics/topics-view';
import { topicsUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load() {
    const [town, topics] = await Promise.all([getTown(), getTopics()]);
    return { town, topics };
  },
  metadata: ({ town, topics }) =>
    pageMetadata({
      title: town.programmeTitle ?? '专题',
      siteName: siteNameOf(town),
      description: `${town.name}的专题：${topics.map(({ title }) => title).join('、')}。`,
      path: topicsUrl,
    }),
  view: (data) => (
    <>
      <Breadcrumbs trail={trailTo(topicsUrl)} origin={env.SITE_URL} />
      <TopicsView {...data} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
