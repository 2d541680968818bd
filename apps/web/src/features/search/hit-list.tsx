import type { SearchHit } from '@township/client';
import { Link } from '@/ui/link';
import { PHRASE_OF, longPhrase } from '@/ui/long-phrase';
import { Day } from '@/ui/time';
import { hitUrl } from '../urls';
import { Marked, plainText } from './marked';
import { typeName } from './search-types';

/** What was found, the closest first, with what was looked for marked. */
export function HitList({ hits }: { hits: SearchHit[] }) {
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={`${hit.type} ${hit.documentId}`} className="hits__item">
          <p className="hits__type">{typeName(hit.type)}</p>
          <div className="hits__text">
            <h3
              className="hits__title"
              data-long-phrase={longPhrase(plainText(hit.title), PHRASE_OF.h3)}
            >
              <Link href={hitUrl(hit)}>
                {/* One element: in elder mode the link is a flex box, which would set its parts side by side. */}
                <span>
                  <Marked segments={hit.title} />
                </span>
              </Link>
            </h3>
            {hit.alias && (
              <p className="hits__alias">
                也叫 <Marked segments={hit.alias} />
              </p>
            )}
            {hit.snippet.length > 0 && (
              <p className="hits__snippet">
                <Marked segments={hit.snippet} />
              </p>
            )}
            {hit.date && (
              <p className="hits__day">
                <Day value={hit.date} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
