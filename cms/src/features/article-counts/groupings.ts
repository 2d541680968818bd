import type { Core, UID } from '@strapi/strapi';
import { CHINA_OFFSET_SECONDS, CHINA_ZONE } from '@township/rules/china-day';

type Query = ReturnType<Core.Strapi['db']['connection']>;

const ARTICLE = 'api::article.article' as UID.ContentType;

/** Strapi stores moments in PostgreSQL as the local time of this process, without a zone. */
const inItsZone = (column: string) => `${column} AT TIME ZONE :zone`;

/** How a database of this kind reads a stored moment. */
export const MOMENTS = {
  sqlite: {
    /** In China's time. */
    year: `strftime('%Y', articles.display_date / 1000 + ${CHINA_OFFSET_SECONDS}, 'unixepoch')`,
    lastChange: 'max(articles.updated_at)',
  },
  postgres: {
    year: `to_char(${inItsZone('articles.display_date')} AT TIME ZONE '${CHINA_ZONE}', 'YYYY')`,
    lastChange: `extract(epoch FROM max(${inItsZone('articles.updated_at')})) * 1000`,
  },
};

export const momentsOf = ({ db }: Core.Strapi) =>
  MOMENTS[db.dialect.client === 'postgres' ? 'postgres' : 'sqlite'];

/** An article counts once for each published record that its relation names. */
const byRelation = (attribute: string) => (strapi: Core.Strapi, articles: Query) => {
  const { joinTable, target } = strapi.db.metadata.get(ARTICLE).attributes[attribute] as {
    joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
    target: UID.ContentType;
  };
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  const { tableName } = strapi.db.metadata.get(target);
  void articles
    .join(name, `${name}.${joinColumn.name}`, 'articles.id')
    .join(tableName, `${tableName}.id`, `${name}.${inverseJoinColumn.name}`)
    .whereNotNull(`${tableName}.published_at`);
  return `${tableName}.slug`;
};

/** What articles can be counted by: each gives the SQL of its value, and joins what it needs for that. */
export const GROUPINGS = {
  year: (strapi: Core.Strapi) => momentsOf(strapi).year,
  column: byRelation('column'),
  village: byRelation('villages'),
} satisfies Record<string, (strapi: Core.Strapi, articles: Query) => string>;

export type Grouping = keyof typeof GROUPINGS;

export const isGrouping = (value: unknown): value is Grouping =>
  typeof value === 'string' && Object.hasOwn(GROUPINGS, value);
