import type { ArticleSummary } from '@township/client';
import { Link } from '@/ui/link';
import { HeadlineList } from '../news/article-list';
import { listUrl, newsUrl } from '../urls';

interface NoticeboardProps {
  title: string | null;
  notices: ArticleSummary[];
}

/** Notices that matter now, beside the news. */
export function Noticeboard({ title, notices }: NoticeboardProps) {
  const column = notices[0]?.column;
  return (
    <section className="noticeboard" aria-labelledby="notices">
      <div className="noticeboard__head">
        <h2 id="notices" className="noticeboard__title">
          {title ?? column?.name ?? '通知公告'}
        </h2>
        {column && (
          <Link
            className="section__more"
            href={listUrl(newsUrl, { column: column.slug })}
            aria-label={`全部${column.name}`}
          >
            全部
          </Link>
        )}
      </div>
      {notices.length > 0 ? (
        <HeadlineList articles={notices} />
      ) : (
        <p className="pending">目前没有通知。</p>
      )}
    </section>
  );
}
