import type { TopicSummary, Town } from '@township/client';
import { Link } from '@/ui/link';
import { KeyFigure } from '../figures';
import { RichText } from '../rich-text/rich-text';
import { ordinal } from '../topics/ordinal';
import { topicUrl } from '../urls';

/** The programme told: what it aims at, then each of its cards with slogan, story and key figure. */
export function Programme({ town, topics }: { town: Town; topics: TopicSummary[] }) {
  return (
    <>
      {town.programme && (
        <div className="programme__aim">
          <RichText html={town.programme} />
        </div>
      )}
      <ol className="programme">
        {topics.map((topic, index) => (
          <li key={topic.slug} className="programme__card">
            <p className="programme__ordinal" aria-hidden="true">
              {ordinal(index)}
            </p>
            <div className="programme__text">
              <h3 className="programme__title">{topic.title}</h3>
              {topic.slogan && <p className="programme__slogan">{topic.slogan}</p>}
              <p className="programme__summary">{topic.summary}</p>
              <Link className="programme__link" href={topicUrl(topic)}>
                细看“{topic.title}”
              </Link>
            </div>
            {topic.figures[0] && <KeyFigure figure={topic.figures[0]} />}
          </li>
        ))}
      </ol>
    </>
  );
}
