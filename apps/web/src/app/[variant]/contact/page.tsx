import { getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { ContactView } from '@/features/site/contact-view';
import { contactUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  load: getTown,
  metadata: (town) =>
    pageMetadata({
      title: '联系我们',
      siteName: siteNameOf(town),
      description: `${town.name}的联系方式和${siteNameOf(town)}网站的主办单位。`,
      path: contactUrl,
    }),
  view: (town) => (
    <>
      <Breadcrumbs trail={[{ label: '联系我们', href: contactUrl }]} origin={env.SITE_URL} />
      <ContactView town={town} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
