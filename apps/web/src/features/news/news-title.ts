import type { ColumnSummary, TopicSummary } from '@township/client';

/** The facets of the news list, as they stand in its address. */
export interface NewsFacets {
  column?: string;
  topic?: string;
  village?: string;
  enterprise?: string;
  year?: number;
}

export interface NewsChoices {
  facets: NewsFacets;
  columns: ColumnSummary[];
  topics: TopicSummary[];
  /** The village and the enterprise that the articles are about, where chosen. */
  subjects: { name: string; slug: string }[];
}

/** As much of the choices as a title needs. */
interface Titled extends Pick<NewsChoices, 'facets'> {
  columns: readonly Pick<ColumnSummary, 'slug' | 'name'>[];
  topics: readonly Pick<TopicSummary, 'slug' | 'title'>[];
  subjects: readonly { name: string }[];
}

/** `东街村 · 通知公告 · 产业专题 · 2022年`: everything that is chosen; `资讯` where nothing is. */
export function newsTitle({ facets, columns, topics, subjects }: Titled): string {
  const column = columns.find(({ slug }) => slug === facets.column)?.name;
  const topic = topics.find(({ slug }) => slug === facets.topic)?.title;
  return [
    ...subjects.map(({ name }) => name),
    // A village's name alone would be the title of its own page.
    column ?? (topic ? undefined : '资讯'),
    topic && `${topic}专题`,
    facets.year && `${facets.year}年`,
  ]
    .filter(Boolean)
    .join(' · ');
}
