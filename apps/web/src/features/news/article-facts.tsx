import type { Article } from '@township/client';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { listUrl, newsUrl } from '../urls';

/** Where an article comes from. */
export function ArticleFacts({ article }: { article: Article }) {
  const { column, sourceUrl } = article;
  return (
    <Facts
      facts={[
        {
          label: '来源',
          value: sourceUrl ? (
            <a className="external" href={sourceUrl} rel="external noopener">
              {article.source}
            </a>
          ) : (
            article.source
          ),
        },
        { label: '作者', value: article.author },
        { label: '责任编辑', value: article.responsibleEditor, expected: true },
        {
          label: '栏目',
          value: column && (
            <Link href={listUrl(newsUrl, { column: column.slug })}>{column.name}</Link>
          ),
        },
      ]}
    />
  );
}
