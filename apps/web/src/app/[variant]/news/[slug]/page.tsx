import { getArticle, getNeighbours, getRelated, getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { ArticleView } from '@/features/news/article-view';
import { ViewCount } from '@/features/news/view-count';
import { trailTo } from '@/features/page-trail';
import { articleUrl, newsUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../../define-page';
import { redirectFormerSlug } from '../../../redirect-former-slug';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ slug }) {
    const [town, found] = await Promise.all([getTown(), getArticle(slug)]);
    const article = redirectFormerSlug(found, slug, articleUrl);
    if (!article) return null;
    const [neighbours, related] = await Promise.all([getNeighbours(article), getRelated(article)]);
    return { town, article, related, ...neighbours, now: new Date() };
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
  view: ({ town, article, ...rest }) => (
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
        views={<ViewCount slug={article.slug} />}
      />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
