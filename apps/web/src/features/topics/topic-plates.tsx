import type { TopicSummary } from '@township/client';
import { Link } from '@/ui/link';
import { KeyFigure } from '../figures';
import { topicUrl } from '../urls';
import { ordinal } from './ordinal';

/** 拼版: the topics side by side, as pages are imposed on one sheet. */
export function TopicPlates({ topics }: { topics: TopicSummary[] }) {
  return (
    <ol className="plates">
      {topics.map((topic, index) => {
        const figure = topic.figures[0];
        return (
          <li key={topic.slug} className="plates__item">
            <span className="plates__ordinal" aria-hidden="true">
              {ordinal(index)}
            </span>
            <h3 className="plates__title">
              <Link href={topicUrl(topic)}>{topic.title}</Link>
            </h3>
            {topic.slogan && <p className="plates__slogan">{topic.slogan}</p>}
            {figure && <KeyFigure figure={figure} />}
          </li>
        );
      })}
    </ol>
  );
}
