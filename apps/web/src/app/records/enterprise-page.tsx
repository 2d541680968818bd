import type { Enterprise } from '@township/client';
import { getArticles, getEnterprise, getEnterprises, getHonors, getTown } from '@/cms';
import { EnterpriseView } from '@/features/enterprises/enterprise-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { enterprisesUrl, enterpriseUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { pageOf, type PageRequest } from '../define-page';
import { redirectFormerSlug } from '../redirect-former-slug';

const NEWS = 6;
const ASIDE = 12;

/** Others of the industry, and possibly the enterprise itself. */
const SAME_INDUSTRY = 9;

/** The page of an enterprise. */
export const enterprisePage = pageOf({
  async load({ slug, previewed }: PageRequest<Enterprise>) {
    const [town, found, articles, honors] = await Promise.all([
      getTown(),
      previewed?.record ?? getEnterprise(slug),
      getArticles({ enterprise: slug, pageSize: NEWS }),
      getHonors({ enterprise: slug, pageSize: ASIDE }),
    ]);
    const enterprise = redirectFormerSlug(found, slug, enterpriseUrl);
    if (!enterprise) return null;
    const { industry } = enterprise;
    const sameIndustry = industry
      ? await getEnterprises({ industry: industry.slug, pageSize: SAME_INDUSTRY })
      : { items: [], total: 0 };
    return { town, enterprise, articles, honors, sameIndustry };
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
  view: (data) => (
    <>
      <Breadcrumbs
        trail={trailTo(enterprisesUrl, {
          label: data.enterprise.name,
          href: enterpriseUrl(data.enterprise),
        })}
        origin={env.SITE_URL}
      />
      <EnterpriseView {...data} origin={env.SITE_URL} />
    </>
  ),
});
