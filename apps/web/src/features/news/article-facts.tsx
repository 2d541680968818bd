import type { Article } from '@township/client';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { Tags } from '@/ui/tags';
import { enterpriseUrl, honorUrl, listUrl, newsUrl, topicUrl, villageUrl } from '../urls';

const tagsOrNothing = (links: { label: string; href: string }[]) =>
  links.length > 0 ? <Tags links={links} /> : null;

/** Where an article comes from and what it belongs to. */
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
        {
          label: '专题',
          value: tagsOrNothing(article.topics.map((t) => ({ label: t.title, href: topicUrl(t) }))),
        },
        {
          label: '村庄',
          value: tagsOrNothing(
            article.villages.map((v) => ({ label: v.name, href: villageUrl(v) })),
          ),
        },
        {
          label: '企业',
          value: tagsOrNothing(
            article.enterprises.map((e) => ({ label: e.name, href: enterpriseUrl(e) })),
          ),
        },
        {
          label: '荣誉',
          value: tagsOrNothing(article.honors.map((h) => ({ label: h.title, href: honorUrl(h) }))),
        },
      ]}
    />
  );
}
