import type { ArticleSummary } from '@township/client';
import { Link } from '@/ui/link';
import { HeadlineList } from '../news/article-list';
import { listUrl, newsUrl } from '../urls';

/** Notices that matter now, beside the news. */
export function Noticeboard({ notices }: { notices: ArticleSummary[] }) {
  const column = notices[0]?.column;
  return (
    <section className="noticeboard" aria-labelledby="notices">
      <h2 id="notices" className="noticeboard__title">
        {column?.name ?? '通知公告'}
      </h2>
      {notices.length > 0 ? (
        <HeadlineList articles={notices} />
      ) : (
        <p className="pending">目前没有通知。</p>
      )}
      {column && (
        <p>
          <Link className="section__more" href={listUrl(newsUrl, { column: column.slug })}>
            全部{column.name}
          </Link>
        </p>
      )}
    </section>
  );
}
