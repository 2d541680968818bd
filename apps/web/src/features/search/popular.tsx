import type { Suggestion } from '@township/client';
import { Link } from '@/ui/link';
import { Section } from '@/ui/section';
import { hitUrl } from '../urls';
import { typeName } from './search-types';

/** What people read most, and where to begin as long as nobody has read anything. */
export function Popular({ suggestions }: { suggestions: Suggestion[] }) {
  if (suggestions.length === 0) return null;
  // Only articles are counted; topics fill the list up.
  const counted = suggestions.some(({ type }) => type === 'article');
  return (
    <Section title={counted ? '大家常看' : '从这里看起'} id="popular">
      <ul className="popular">
        {suggestions.map((one) => (
          <li key={hitUrl(one)} className="popular__item">
            <Link className="popular__link" href={hitUrl(one)}>
              {one.title}
            </Link>
            <span className="popular__type">{typeName(one.type)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
