import type { ArticleSummary } from '@township/client';
import { Section } from '@/ui/section';
import { ArticleList } from './article-list';

interface RelatedArticlesProps {
  articles: ArticleSummary[];
  /** The whole list, when there are more than are shown. */
  more?: { label: string; href: string };
}

/** News about the subject of a page. */
export function RelatedArticles({ articles, more }: RelatedArticlesProps) {
  if (articles.length === 0) return null;
  return (
    <Section title="相关资讯" id="news" more={more}>
      <ArticleList articles={articles} />
    </Section>
  );
}
