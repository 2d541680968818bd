import type { Article } from '@township/client';
import type { NewsArticle } from 'schema-dts';
import { JsonLd } from '@/ui/json-ld';
import { pictureUrl } from '../og/address';
import { articleUrl } from '../urls';

interface ArticleJsonLdProps {
  article: Article;
  siteName: string;
  origin: string;
}

/** The article as search engines read it. */
export function ArticleJsonLd({ article, siteName, origin }: ArticleJsonLdProps) {
  const path = articleUrl(article);
  const url = new URL(path, origin).href;
  const image = article.cover?.url ?? pictureUrl(path, article.title, siteName);
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
        image: new URL(image, origin).href,
        correction: article.changeNotes.map(({ changedAt, note }) => ({
          '@type': 'CorrectionComment',
          datePublished: changedAt,
          text: note,
        })),
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
