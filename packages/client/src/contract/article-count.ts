import * as z from '../schema.js';
import * as f from './fields.js';
import type { Terms } from './terms.js';

export const articleCount = z.object({
  /** A calendar year in China, or the slug of a column or village. */
  value: f.text,
  /** How many articles of it stand in lists. */
  articles: z.number(),
  /** When one of them changed last. */
  updatedAt: f.instant,
});

/** @interface */
export type ArticleCount = z.infer<typeof articleCount>;

export const articleCountTerms: Terms<ArticleCount> = {
  value: {
    zh: '值',
    en: 'Value',
    note: [
      '年份（北京时间），或栏目、村庄的网址名称',
      'A year in China, or the slug of a column or village',
    ],
  },
  articles: { zh: '文章数', en: 'Articles', unit: ['篇', 'articles'] },
  updatedAt: {
    zh: '更新时间',
    en: 'Updated at',
    note: ['其中最近一次改动的时间，UTC', 'When one of them changed last, UTC'],
  },
};
