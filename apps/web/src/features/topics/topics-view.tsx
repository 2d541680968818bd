import type { TopicSummary, Town } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { Figures } from '../figures';
import { newsUrl, topicUrl } from '../urls';
import { ordinal } from './ordinal';

/** All topics, one after the other, each with its figures. */
export function TopicsView({ town, topics }: { town: Town; topics: TopicSummary[] }) {
  return (
    <div className="wrap">
      <PageHead title={town.programmeTitle ?? '专题'} kicker="专题" />
      {topics.length === 0 && (
        <EmptyState message="专题还在准备。" way={{ label: '先看看资讯', href: newsUrl }} />
      )}
      <ol className="sheets">
        {topics.map((topic, index) => (
          <li key={topic.slug} className="sheets__item">
            <span className="plates__ordinal" aria-hidden="true">
              {ordinal(index)}
            </span>
            <div className="sheets__text">
              <h2 className="sheets__title">
                <Link href={topicUrl(topic)}>{topic.title}</Link>
              </h2>
              {topic.slogan && <p className="plates__slogan">{topic.slogan}</p>}
              <p>{topic.summary}</p>
            </div>
            {topic.figures.length > 0 && <Figures figures={topic.figures.slice(0, 3)} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
