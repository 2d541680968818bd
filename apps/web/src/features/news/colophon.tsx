import type { Article } from '@township/client';
import { Day } from '@/ui/time';
import { articleUrl } from '../urls';
import { PAGE_QR } from './article-end';

interface ColophonProps {
  article: Article;
  siteName: string;
  origin: string;
}

/** On paper alone: where the sheet comes from and how to get back to the page. */
export function Colophon({ article, siteName, origin }: ColophonProps) {
  return (
    <div className="colophon print-only">
      <svg className="qr" aria-hidden="true">
        <use href={`#${PAGE_QR}`} />
      </svg>
      <div>
        <p>
          {siteName}，<Day value={article.displayDate} />
          。来源：{article.source}
        </p>
        <p>{new URL(articleUrl(article), origin).href}</p>
        <p>扫一扫，看这一页现在的样子。</p>
      </div>
    </div>
  );
}
