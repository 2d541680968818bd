import * as z from 'zod/mini';
import { expectShape } from './answers.js';
import type { Read, ReadInit } from './transport.js';

const body = z.object({
  data: z.array(z.object({ year: z.number(), articles: z.number() })),
});

/** A calendar year in China, and how many articles of it stand in lists. */
export interface ArticleYear {
  year: number;
  articles: number;
}

export interface ArticleYears {
  /** The years that have articles, latest first. */
  articleYears(init?: ReadInit): Promise<ArticleYear[]>;
}

export function createArticleYears(read: Read): ArticleYears {
  return {
    articleYears: async (init) => expectShape(body, await read('article-years', '', init)).data,
  };
}
