import type { Article } from '@township/client';
import type { NewsArticle } from 'schema-dts';
import { JsonLd } from '@/ui/json-ld';
import { articleUrl } from '../urls';

interface ArticleJsonLdProps {
  article: Article;
  siteName: string;
  origin: string;
}

/** The article as search engines read it. */
export function ArticleJsonLd({ article, siteName, origin }: ArticleJsonLdProps) {
  const url = new URL(articleUrl(article), origin).href;
  return (
    <JsonLd<NewsArticle>
      data={{
        '@type': 'NewsArticle',
        headline: article.title,
        description: article.summary,
        url,
        inLanguage: 'zh-CN',
        isAccessibleForFree: true,
        datePublished: article.displayDate,
        dateModified: article.updatedAt,
        mainEntityOfPage: url,
        articleSection: article.column?.name,
        image: article.cover ? [new URL(article.cover.url, origin).href] : undefined,
        keywords: article.topics.map(({ title }) => title),
        author: article.author
          ? { '@type': 'Person', name: article.author }
          : { '@type': 'Organization', name: article.source },
        publisher: {
          '@type': 'GovernmentOrganization',
          '@id': `${origin}/#publisher`,
          name: siteName,
          url: origin,
        },
      }}
    />
  );
}
