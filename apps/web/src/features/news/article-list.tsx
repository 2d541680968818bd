import type { ArticleSummary } from '@township/client';
import { Link } from '@/ui/link';
import { Picture } from '@/ui/picture';
import { PHRASE_OF, longPhrase } from '@/ui/long-phrase';
import { Day } from '@/ui/time';
import { articleUrl } from '../urls';
import { NoticeBadge } from './notice-badge';

interface ArticleListProps {
  articles: ArticleSummary[];
  /** Rank of the titles below the heading that the list stands under. */
  heading?: 'h2' | 'h3';
  /** Those that editors keep on top, marked as such. */
  pinned?: ArticleSummary[];
}

const isIn = (articles: ArticleSummary[], { documentId }: ArticleSummary) =>
  articles.some((article) => article.documentId === documentId);

/** Articles as a reader skims them: title, what it is about, column and day. */
export function ArticleList({ articles, heading: Heading = 'h3', pinned = [] }: ArticleListProps) {
  return (
    <ul className="articles">
      {articles.map((article) => (
        <li key={article.documentId} className="articles__item">
          <div className="articles__text">
            <Heading
              className="articles__title"
              data-long-phrase={longPhrase(article.title, PHRASE_OF.h3)}
            >
              <Link href={articleUrl(article)}>{article.title}</Link>
            </Heading>
            <p className="articles__summary">{article.summary}</p>
            <p className="articles__meta">
              {isIn(pinned, article) && <span className="articles__pinned">置顶</span>}
              <NoticeBadge article={article} />
              {article.column && <span>{article.column.name}</span>}
              <span>{article.source}</span>
            </p>
          </div>
          <p className="articles__day">
            <Day value={article.displayDate} />
          </p>
          {article.cover && (
            <div className="articles__cover" aria-hidden="true">
              <Picture image={{ ...article.cover, alternativeText: '' }} sizes="10rem" />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Titles and days alone, for the side of a page. */
export function HeadlineList({
  articles,
}: {
  articles: Pick<
    ArticleSummary,
    'documentId' | 'title' | 'slug' | 'displayDate' | 'noticeEndsOn'
  >[];
}) {
  return (
    <ul className="headlines">
      {articles.map((article) => (
        <li key={article.documentId} className="headlines__item">
          <Link href={articleUrl(article)}>{article.title}</Link>
          <span className="headlines__day">
            <NoticeBadge article={article} /> <Day value={article.displayDate} />
          </span>
        </li>
      ))}
    </ul>
  );
}
