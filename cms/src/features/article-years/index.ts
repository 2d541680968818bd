import type { Core } from '@strapi/strapi';
import { rangeOf } from '@township/rules/date-range';
import { startOfDay } from '@township/rules/china-day';
import { checkKeys, type PublicRoute } from '../public-api';

/** `/api/article-years`, as the public API's guard checks it: without parameters. */
export const articleYearsRoute: PublicRoute = {
  route: 'article-years',
  check: (query) => checkKeys(query, []),
};

/** A calendar year in China, and how many articles readers find of it. */
interface ArticleYear {
  year: number;
  articles: number;
}

/** The year of a stored moment, in China's time. PostgreSQL holds what the clock of this process showed, without its zone. */
const YEAR = {
  sqlite: "strftime('%Y', display_date / 1000 + 28800, 'unixepoch')",
  postgres: "to_char(display_date AT TIME ZONE :zone AT TIME ZONE 'Asia/Shanghai', 'YYYY')",
};

/**
 * Years of the articles that stand in lists, latest first. One query, whatever they are dated: what was stored with a
 * year that cannot be right counts nowhere.
 */
export async function readArticleYears(strapi: Core.Strapi): Promise<ArticleYear[]> {
  const { connection, dialect } = strapi.db;
  const now = new Date();
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const isPostgres = dialect.client === 'postgres';
  const year = connection.raw(isPostgres ? YEAR.postgres : YEAR.sqlite, isPostgres ? { zone } : {});
  const rows: { year: string; articles: number | string }[] = await connection('articles')
    .select({ year })
    .count({ articles: '*' })
    .whereNotNull('published_at')
    .whereBetween('display_date', [startOfDay(rangeOf('display', now).from), now])
    .where((listed) => listed.whereNull('withdrawn_at').orWhere('withdrawn_at', '>', now))
    .groupBy(connection.raw('1') as never)
    .orderBy('year', 'desc');
  return rows.map((row) => ({ year: Number(row.year), articles: Number(row.articles) }));
}
