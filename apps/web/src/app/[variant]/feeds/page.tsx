import { getColumns, getTown, getVillages } from '@/cms';
import { FeedsView } from '@/features/feeds/feeds-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { feedsUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load() {
    const [town, columns, villages] = await Promise.all([getTown(), getColumns(), getVillages()]);
    return { town, columns, villages };
  },
  metadata: ({ town }) =>
    pageMetadata({
      title: '订阅',
      siteName: siteNameOf(town),
      description: '用阅读软件订阅本站：全部资讯、一个栏目或者一个村的新文章，出来一篇收到一篇。',
      path: feedsUrl,
    }),
  view: ({ town, ...lists }) => (
    <>
      <Breadcrumbs trail={[{ label: '订阅', href: feedsUrl }]} origin={env.SITE_URL} />
      <FeedsView siteName={siteNameOf(town)} {...lists} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
