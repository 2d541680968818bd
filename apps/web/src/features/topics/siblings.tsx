import type { TopicSummary } from '@township/client';
import { Link } from '@/ui/link';
import { topicUrl } from '../urls';
import { ordinal } from './ordinal';

interface SiblingsProps {
  topics: TopicSummary[];
  current: { slug: string };
}

/** The other topics, each with its number among all. */
export function Siblings({ topics, current }: SiblingsProps) {
  const others = topics
    .map((topic, index) => ({ ...topic, ordinal: ordinal(index) }))
    .filter(({ slug }) => slug !== current.slug);
  if (others.length === 0) return null;
  return (
    <nav className="siblings no-print" aria-label="其他专题">
      <ul className="siblings__list">
        {others.map((topic) => (
          <li key={topic.slug} className="siblings__item">
            <Link className="siblings__link" href={topicUrl(topic)}>
              <span className="siblings__ordinal" aria-hidden="true">
                {topic.ordinal}
              </span>
              {topic.title}
            </Link>
            {topic.slogan && <p className="siblings__slogan">{topic.slogan}</p>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
