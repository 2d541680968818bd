import type { Article, ArticleSummary } from '@township/client';
import type { ReactNode } from 'react';
import { CaptionedPicture } from '@/ui/captioned-picture';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Day } from '@/ui/time';
import { RichText } from '../rich-text/rich-text';
import { ArticleFacts } from './article-facts';
import { ArticleJsonLd } from './article-json-ld';
import { HeadlineList } from './article-list';
import { AttachmentList } from './attachment-list';
import { Neighbours } from './neighbours';

export interface ArticleViewProps {
  article: Article;
  related: ArticleSummary[];
  previous: ArticleSummary | null;
  next: ArticleSummary | null;
  siteName: string;
  origin: string;
  /** The count of views, which the browser fetches. */
  views: ReactNode;
}

/** An article to read: the text first, where it comes from beside it. */
export function ArticleView({ article, related, views, ...rest }: ArticleViewProps) {
  return (
    <article className="wrap article">
      <ArticleJsonLd article={article} siteName={rest.siteName} origin={rest.origin} />
      <PageHead title={article.title} kicker={article.column?.name} lede={article.summary}>
        <p className="article__byline">
          <Day value={article.displayDate} />
          <span>{article.source}</span>
          {views}
        </p>
      </PageHead>
      <div className="split">
        <div className="article__body">
          {article.cover && (
            <CaptionedPicture
              image={article.cover}
              sizes="(min-width: 48rem) 40rem, 100vw"
              priority
            />
          )}
          <RichText html={article.body} />
          {article.attachments.length > 0 && (
            <Section title="附件" id="attachments">
              <AttachmentList attachments={article.attachments} />
            </Section>
          )}
        </div>
        <div className="aside">
          <ArticleFacts article={article} />
          {related.length > 0 && (
            <Section title="相关阅读" id="related" className="no-print">
              <HeadlineList articles={related} />
            </Section>
          )}
        </div>
      </div>
      <Neighbours previous={rest.previous} next={rest.next} />
    </article>
  );
}
