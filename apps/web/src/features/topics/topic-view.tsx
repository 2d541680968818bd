import type { ArticleSummary, Topic, TopicSummary } from '@township/client';
import { Section } from '@/ui/section';
import { Figures } from '../figures';
import { RelatedArticles } from '../news/related-articles';
import { ProfileHead } from '../profile-head';
import { RichText } from '../rich-text/rich-text';
import { listUrl, newsUrl } from '../urls';
import { Siblings } from './siblings';

interface TopicViewProps {
  topic: Topic;
  /** All topics, this one among them, in the editors' order. */
  topics: TopicSummary[];
  articles: ArticleSummary[];
  /** How many articles the topic has in all. */
  total: number;
}

/** A topic: its slogan, its figures, its story, its news. */
export function TopicView({ topic, topics, articles, total }: TopicViewProps) {
  return (
    <div className="wrap">
      <ProfileHead
        title={topic.title}
        mark={[...topic.title][0] ?? ''}
        seed={topic.slug}
        kicker={topic.slogan ?? '专题'}
        lede={topic.summary}
        cover={topic.cover}
      />
      {topic.figures.length > 0 && (
        <Section title="数字" id="figures">
          <Figures figures={topic.figures} />
        </Section>
      )}
      <div className="section split">
        <div>{topic.body && <RichText html={topic.body} />}</div>
        <Siblings topics={topics} current={topic} />
      </div>
      <RelatedArticles
        articles={articles}
        more={
          total > articles.length
            ? { label: `全部 ${total} 篇`, href: listUrl(newsUrl, { topic: topic.slug }) }
            : undefined
        }
      />
    </div>
  );
}
