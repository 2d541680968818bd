import { getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { AccessibilityView } from '@/features/site/accessibility-view';
import { accessibilityUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  load: getTown,
  metadata: (town) =>
    pageMetadata({
      title: '无障碍说明',
      siteName: siteNameOf(town),
      description: '本站的无障碍目标、适老版和朗读等功能、检查办法和还做不到的地方。',
      path: accessibilityUrl,
    }),
  view: (town) => (
    <>
      <Breadcrumbs
        trail={[{ label: '无障碍说明', href: accessibilityUrl }]}
        origin={env.SITE_URL}
      />
      <AccessibilityView siteName={siteNameOf(town)} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
