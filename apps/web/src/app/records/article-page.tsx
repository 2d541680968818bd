import type { Article } from '@township/client';
import { getArticle, getGone, getNeighbours, getRelated, getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { ArticleView } from '@/features/news/article-view';
import { ViewCount } from '@/features/news/view-count';
import { trailTo } from '@/features/page-trail';
import { articleUrl, newsUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { pageOf, type PageRequest } from '../define-page';
import { refuseGone } from '../gone';
import { redirectFormerSlug } from '../redirect-former-slug';

/** The page of an article. */
export const articlePage = pageOf({
  async load({ slug, previewed }: PageRequest<Article>) {
    const [town, found] = await Promise.all([getTown(), previewed?.record ?? getArticle(slug)]);
    const article = redirectFormerSlug(found, slug, articleUrl);
    if (!article) {
      refuseGone(await getGone('article', slug));
      return null;
    }
    const [neighbours, related] = await Promise.all([getNeighbours(article), getRelated(article)]);
    return { town, article, related, ...neighbours, now: previewed?.at ?? new Date() };
  },
  metadata: ({ town, article }) =>
    pageMetadata({
      title: article.withdrawnAt ? `已撤回：${article.title}` : article.title,
      siteName: siteNameOf(town),
      description: article.summary,
      path: articleUrl(article),
      seo: article.seo,
      image: article.cover,
      unlisted: article.withdrawnAt !== null,
      article: { publishedTime: article.displayDate, modifiedTime: article.updatedAt },
    }),
  view: ({ town, article, ...rest }, { previewed }) => (
    <>
      <Breadcrumbs
        trail={trailTo(newsUrl, { label: article.title, href: articleUrl(article) })}
        origin={env.SITE_URL}
      />
      <ArticleView
        {...rest}
        article={article}
        siteName={siteNameOf(town)}
        origin={env.SITE_URL}
        // Whoever looks at a draft is no reader.
        views={previewed ? null : <ViewCount slug={article.slug} />}
      />
    </>
  ),
});
