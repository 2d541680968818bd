import { getArticles, getEnterprise, getHonors, getTown } from '@/cms';
import { EnterpriseView } from '@/features/enterprises/enterprise-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { enterprisesUrl, enterpriseUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../../define-page';
import { atPresentAddress } from '../../../present-address';

const NEWS = 6;
const ASIDE = 12;

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ slug }) {
    const [town, found, articles, honors] = await Promise.all([
      getTown(),
      getEnterprise(slug),
      getArticles({ enterprise: slug, pageSize: NEWS }),
      getHonors({ enterprise: slug, pageSize: ASIDE }),
    ]);
    const enterprise = atPresentAddress(found, slug, enterpriseUrl);
    return enterprise && { town, enterprise, articles: articles.items, honors: honors.items };
  },
  metadata: ({ town, enterprise }) =>
    pageMetadata({
      title: enterprise.name,
      siteName: siteNameOf(town),
      description: enterprise.summary,
      path: enterpriseUrl(enterprise),
      seo: enterprise.seo,
      image: enterprise.cover,
    }),
  view: ({ enterprise, articles, honors }) => (
    <>
      <Breadcrumbs
        trail={trailTo(enterprisesUrl, { label: enterprise.name, href: enterpriseUrl(enterprise) })}
        origin={env.SITE_URL}
      />
      <EnterpriseView
        enterprise={enterprise}
        articles={articles}
        honors={honors}
        origin={env.SITE_URL}
      />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
