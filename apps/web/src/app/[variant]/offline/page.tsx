import { getTown } from '@/cms';
import { OfflineView } from '@/features/offline/offline-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { offlineUrl } from '@/features/urls';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  load: getTown,
  metadata: (town) => ({
    ...pageMetadata({
      title: '没有网络时',
      siteName: siteNameOf(town),
      description: '没有网络时能看的页面。',
      path: offlineUrl,
    }),
    robots: { index: false },
  }),
  view: () => <OfflineView />,
});

export { generateMetadata, generateStaticParams };
export default Page;
