import type { Village } from '@township/client';
import { getArticles, getEnterprises, getHonors, getTown, getVillage, getVillages } from '@/cms';
import { villageSubject } from '@/features/feeds/subjects';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { villagesUrl, villageUrl } from '@/features/urls';
import { placeOnList } from '@/features/villages/village-neighbours';
import { VillageView } from '@/features/villages/village-view';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { pageOf, type PageRequest } from '../define-page';
import { redirectFormerSlug } from '../redirect-former-slug';

const NEWS = 6;
const ASIDE = 12;

/** The page of a village. */
export const villagePage = pageOf({
  async load({ slug, previewed }: PageRequest<Village>) {
    const [town, villages, found, articles, enterprises, honors] = await Promise.all([
      getTown(),
      getVillages(),
      previewed?.record ?? getVillage(slug),
      getArticles({ village: slug, pageSize: NEWS }),
      getEnterprises({ village: slug, pageSize: ASIDE }),
      getHonors({ village: slug, pageSize: ASIDE }),
    ]);
    const village = redirectFormerSlug(found, slug, villageUrl);
    return (
      village && {
        town,
        village,
        place: placeOnList(villages, village.slug),
        articles,
        enterprises,
        honors,
      }
    );
  },
  metadata: ({ town, village }) =>
    pageMetadata({
      title: village.name,
      siteName: siteNameOf(town),
      description: village.summary,
      path: villageUrl(village),
      seo: village.seo,
      image: village.cover,
      feed: villageSubject(siteNameOf(town), village),
    }),
  view: (data) => (
    <>
      <Breadcrumbs
        trail={trailTo(villagesUrl, { label: data.village.name, href: villageUrl(data.village) })}
        origin={env.SITE_URL}
      />
      <VillageView {...data} origin={env.SITE_URL} />
    </>
  ),
});
