import type { ArticleSummary } from '@township/client';
import { dayInChina } from '@township/rules/china-day';

/** In lists: that a 公示 runs today. The page is rendered anew when it ends. */
export function NoticeBadge({ article }: { article: Pick<ArticleSummary, 'noticeEndsOn'> }) {
  const { noticeEndsOn } = article;
  if (!noticeEndsOn || dayInChina(new Date()) > noticeEndsOn) return null;
  return <span className="articles__notice">公示中</span>;
}
