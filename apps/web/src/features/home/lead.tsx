import type { ArticleSummary } from '@township/client';
import { Cover } from '@/ui/cover';
import { Link } from '@/ui/link';
import { Picture } from '@/ui/picture';
import { Day } from '@/ui/time';
import { articleUrl } from '../urls';

/** Why an article leads: an editor chose it, it is pinned, or it is the newest. */
export type LeadReason = '头条' | '置顶' | '最新';

/** Above this many characters a title is set smaller. */
const LONG = 40;

/** The article that opens the home page. */
export function Lead({ article, reason }: { article: ArticleSummary; reason: LeadReason }) {
  return (
    <article className="lead">
      <div className="lead__cover">
        {article.cover ? (
          <Picture
            image={article.cover}
            sizes="(min-width: 72rem) 36rem, (min-width: 48rem) 60vw, 100vw"
            priority
          />
        ) : (
          <Cover mark={[...(article.column?.name ?? article.title)][0] ?? ''} seed={article.slug} />
        )}
      </div>
      <p className="lead__kicker">
        {reason}
        {article.column && ` · ${article.column.name}`}
      </p>
      <h3 className={`lead__title ${[...article.title].length > LONG ? 'lead__title--long' : ''}`}>
        <Link href={articleUrl(article)}>{article.title}</Link>
      </h3>
      <p className="lead__summary">{article.summary}</p>
      <p className="articles__meta">
        <Day value={article.displayDate} />
        <span>{article.source}</span>
      </p>
    </article>
  );
}
