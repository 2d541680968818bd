import type { Core } from '@strapi/strapi';
import { startOfDay } from '@township/rules/china-day';
import { rangeOf } from '@township/rules/date-range';
import { GROUPINGS, momentsOf, type Grouping } from './groupings';

/** A year in China's time, or a slug, and the articles of it that readers find. */
interface ArticleCount {
  value: string;
  articles: number;
  /** When one of them changed last: ISO 8601 in UTC. */
  updatedAt: string;
}

interface Row {
  value: string;
  articles: number | string;
  changed: number | string;
}

/**
 * Counts the articles that stand in lists, by year, column or village; greatest value first. One query,
 * whatever the amount. Articles stored with an impossible date are not counted.
 */
export async function readArticleCounts(
  strapi: Core.Strapi,
  by: Grouping,
): Promise<ArticleCount[]> {
  const { connection } = strapi.db;
  const now = new Date();
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const articles = connection('articles');
  const value = GROUPINGS[by](strapi, articles);
  const sql = (text: string) => connection.raw(text, text.includes(':zone') ? { zone } : {});
  const rows: Row[] = await articles
    .select({ value: sql(value), changed: sql(momentsOf(strapi).lastChange) })
    .count({ articles: '*' })
    .whereNotNull('articles.published_at')
    .whereBetween('articles.display_date', [startOfDay(rangeOf('display', now).from), now])
    .where((listed) =>
      listed.whereNull('articles.withdrawn_at').orWhere('articles.withdrawn_at', '>', now),
    )
    .groupBy(connection.raw('1') as never)
    .orderBy('value', 'desc');
  return rows.map((row) => ({
    value: row.value,
    articles: Number(row.articles),
    updatedAt: new Date(Number(row.changed)).toISOString(),
  }));
}
