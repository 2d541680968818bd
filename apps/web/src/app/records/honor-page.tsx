import type { Honor } from '@township/client';
import { getArticles, getEveryHonor, getHonor, getTown, tagShownHonors } from '@/cms';
import { latestFirst, neighboursOf } from '@/features/honors/arrange';
import { HonorView } from '@/features/honors/honor-view';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { honorsUrl, honorUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { pageOf, type PageRequest } from '../define-page';
import { redirectFormerSlug } from '../redirect-former-slug';

const NEWS = 6;

/** The page of a honor. */
export const honorPage = pageOf({
  async load({ slug, previewed }: PageRequest<Honor>) {
    const [town, found, articles] = await Promise.all([
      getTown(),
      previewed?.record ?? getHonor(slug),
      getArticles({ honor: slug, pageSize: NEWS }),
    ]);
    const honor = redirectFormerSlug(found, slug, honorUrl);
    if (!honor) return null;
    const ofLevel = await getEveryHonor(honor.level);
    const neighbours = neighboursOf([...ofLevel].sort(latestFirst), honor);
    await tagShownHonors(Object.values(neighbours).filter((other) => other !== null));
    return { town, honor, articles: articles.items, neighbours };
  },
  metadata: ({ town, honor }) =>
    pageMetadata({
      title: honor.title,
      siteName: siteNameOf(town),
      description: honor.summary,
      path: honorUrl(honor),
      seo: honor.seo,
      image: honor.certificate,
    }),
  view: ({ honor, ...data }) => (
    <>
      <Breadcrumbs
        trail={trailTo(honorsUrl, { label: honor.title, href: honorUrl(honor) })}
        origin={env.SITE_URL}
      />
      <HonorView honor={honor} {...data} />
    </>
  ),
});
