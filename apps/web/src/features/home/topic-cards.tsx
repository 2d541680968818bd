import type { TopicSummary } from '@township/client';
import { Link } from '@/ui/link';
import { KeyFigure } from '../figures';
import { ordinal } from '../topics/ordinal';
import { topicUrl } from '../urls';

/** Titles up to here stand upright on their card, longer ones lie. */
const UPRIGHT = 5;

/** 牌: each topic a card with its name, what it stands for and one telling figure. */
export function TopicCards({ topics }: { topics: TopicSummary[] }) {
  return (
    <ol className="cards">
      {topics.map((topic, index) => (
        <li
          key={topic.slug}
          className={`card ${[...topic.title].length > UPRIGHT ? 'card--lying' : ''}`}
        >
          <span className="card__ordinal" aria-hidden="true">
            {ordinal(index)}
          </span>
          <div className="card__face">
            <h3 className="card__title">
              <Link href={topicUrl(topic)}>{topic.title}</Link>
            </h3>
            {topic.slogan && <p className="card__slogan">{topic.slogan}</p>}
          </div>
          {topic.figures[0] && <KeyFigure figure={topic.figures[0]} />}
        </li>
      ))}
    </ol>
  );
}
