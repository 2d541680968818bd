import * as z from 'zod/mini';
import { expectShape } from './answers.js';
import type { Read, ReadInit } from './transport.js';

const body = z.object({
  data: z.array(z.object({ value: z.string(), articles: z.number(), updatedAt: z.string() })),
});

export type ArticleGrouping = 'year' | 'column' | 'village';

export interface ArticleCount {
  /** A calendar year in China, or the slug of a column or village. */
  value: string;
  /** How many articles of it stand in lists. */
  articles: number;
  /** When one of them changed last: ISO 8601 in UTC. */
  updatedAt: string;
}

export interface ArticleCounts {
  /** The articles in lists, counted; what has none is not in it. Greatest value first: the latest year. */
  articleCounts(by: ArticleGrouping, init?: ReadInit): Promise<ArticleCount[]>;
}

export function createArticleCounts(read: Read): ArticleCounts {
  return {
    articleCounts: async (by, init) =>
      expectShape(body, await read('article-counts', `by=${by}`, init)).data,
  };
}
