import type { ArticleSummary } from '@township/client';
import { Cover } from '@/ui/cover';
import { Link } from '@/ui/link';
import { Picture } from '@/ui/picture';
import { Day } from '@/ui/time';
import { articleUrl } from '../urls';

/** More that is new: a title, where it belongs, a small picture. */
export function Latest({ articles }: { articles: ArticleSummary[] }) {
  return (
    <ul className="latest">
      {articles.map((article) => (
        <li key={article.documentId} className="latest__item">
          <div className="latest__text">
            <h3 className="latest__title">
              <Link href={articleUrl(article)}>{article.title}</Link>
            </h3>
            <p className="latest__summary">{article.summary}</p>
            <p className="articles__meta">
              {article.column && <span>{article.column.name}</span>}
              <Day value={article.displayDate} />
            </p>
          </div>
          <div className="latest__cover" aria-hidden="true">
            {article.cover ? (
              <Picture image={{ ...article.cover, alternativeText: '' }} sizes="8.5rem" />
            ) : (
              <Cover
                mark={[...(article.column?.name ?? article.title)][0] ?? ''}
                seed={article.slug}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
