import type { Article, ArticleSummary } from '@township/client';
import { readingLoad, readingLoadText } from '@township/rules/reading-load';
import type { ReactNode } from 'react';
import { CaptionedPicture } from '@/ui/captioned-picture';
import { PageHead } from '@/ui/page-head';
import { PictureViewer } from '@/ui/picture-viewer';
import { Section } from '@/ui/section';
import { Day } from '@/ui/time';
import { ReadAloud } from '../reading/read-aloud';
import { readingMatterOf } from '../rich-text/reading-matter';
import { RichText } from '../rich-text/rich-text';
import { ArticleEnd } from './article-end';
import { ArticleFacts } from './article-facts';
import { ArticleJsonLd } from './article-json-ld';
import { HeadlineList } from './article-list';
import { AttachmentList } from './attachment-list';
import { ChangeNotes, RecentChange, recentChange } from './change-notes';
import { Colophon } from './colophon';
import { Neighbours } from './neighbours';
import { NoticeBox } from './notice-box';
import { Subjects } from './subjects';
import { WithdrawalNotice } from './withdrawal-notice';

export interface ArticleViewProps {
  article: Article;
  related: ArticleSummary[];
  previous: ArticleSummary | null;
  next: ArticleSummary | null;
  siteName: string;
  origin: string;
  /** When this is rendered. */
  now: Date;
  /** The count of views, which the browser fetches. */
  views: ReactNode;
}

/** An article to read: the text first, where it comes from and what it is about beside it. */
export function ArticleView({ article, related, views, ...rest }: ArticleViewProps) {
  const site = { siteName: rest.siteName, origin: rest.origin };
  const change = recentChange(article.changeNotes, rest.now);
  return (
    <article className={`wrap article ${article.withdrawnAt ? 'article--withdrawn' : ''}`}>
      <ArticleJsonLd article={article} {...site} />
      <PageHead title={article.title} kicker={article.column?.name} lede={article.summary}>
        <p className="article__byline">
          <Day value={article.displayDate} />
          <span>{article.source}</span>
          <span>{readingLoadText(readingLoad(readingMatterOf(article.body)))}</span>
          {views}
        </p>
        <div className="article__tools no-print">
          <ReadAloud />
        </div>
        {change && <RecentChange note={change} />}
        <WithdrawalNotice {...article} />
        {!article.withdrawnAt && <NoticeBox article={article} now={rest.now} />}
      </PageHead>
      <div className="split">
        <div className="article__body">
          {article.cover && (
            <CaptionedPicture
              image={article.cover}
              sizes="(min-width: 48rem) 43rem, 100vw"
              priority
            />
          )}
          <RichText html={article.body} />
          {article.attachments.length > 0 && (
            <Section title="附件" id="attachments">
              <AttachmentList attachments={article.attachments} />
            </Section>
          )}
          <ChangeNotes notes={article.changeNotes} />
          <ArticleEnd article={article} {...site} />
        </div>
        <div className="aside">
          <ArticleFacts article={article} />
          <Subjects article={article} />
          {related.length > 0 && (
            <Section title="相关阅读" id="related" className="no-print">
              <HeadlineList articles={related} />
            </Section>
          )}
        </div>
      </div>
      <Neighbours previous={rest.previous} next={rest.next} />
      <Colophon article={article} {...site} />
      <PictureViewer />
    </article>
  );
}
