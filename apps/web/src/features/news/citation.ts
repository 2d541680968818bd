import type { Article } from '@township/client';
import { isoDay } from '@/ui/format';

type Cited = Pick<Article, 'title' | 'author' | 'source' | 'displayDate'>;

/** How GB/T 7714—2015 cites a page of the web: who. title[EB/OL]. site, (published). address. */
export function citationOf(article: Cited, siteName: string, url: string): string {
  const who = article.author ?? article.source;
  return `${who}. ${article.title}[EB/OL]. ${siteName}, (${isoDay(article.displayDate)}). ${url}.`;
}
