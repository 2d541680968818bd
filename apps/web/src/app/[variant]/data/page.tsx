import { getDownloads, getTown } from '@/cms';
import { DownloadsView } from '@/features/downloads/downloads-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { dataUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../define-page';
import '../../downloads.css';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load() {
    const [town, downloads] = await Promise.all([getTown(), getDownloads()]);
    return { town, downloads };
  },
  metadata: ({ town }) =>
    pageMetadata({
      title: '数据下载',
      siteName: siteNameOf(town),
      description: `${town.name}的村庄、企业、荣誉和文章，整份下载成 Excel、CSV 或 JSON，附每一列的说明。`,
      path: dataUrl,
    }),
  view: (data) => (
    <>
      <Breadcrumbs trail={[{ label: '数据下载', href: dataUrl }]} origin={env.SITE_URL} />
      <DownloadsView {...data} origin={env.SITE_URL} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
