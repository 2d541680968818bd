import * as z from './schema.js';
import { expectShape } from './answers.js';
import { articleCount, type ArticleCount } from './contract/article-count.js';
import type { Read, ReadInit } from './transport.js';

const body = z.object({ data: z.array(articleCount) });

export type ArticleGrouping = 'year' | 'column' | 'village';

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
