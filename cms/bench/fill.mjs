// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { step } from '../../scripts/lib/steps.mjs';
import { searchOf } from './cms.mjs';
import { articles } from './corpus.mjs';
import { loadArticles } from './load.mjs';
import { Vocabulary } from './vocabulary.mjs';

/** The articles of a run, a line each: the stock Strapi gets the same. @param {string} dir */
const articlesFile = (dir) => path.join(dir, 'articles.ndjson');

/**
 * Fills a booted CMS with made-up articles, as its own writes would leave them.
 * @param {import('./cms.mjs').Strapi} strapi
 * @param {number} amount
 * @param {string} dir of the run
 * @returns {Promise<{ documents: number, buildSeconds: number }>} how many documents its search's index holds, and how long that took
 */
export async function fill(strapi, amount, dir) {
  const { care } = searchOf(strapi);
  const made = [...articles(vocabularyOf(strapi), amount)];
  fs.writeFileSync(articlesFile(dir), made.map((one) => `${JSON.stringify(one)}\n`).join(''));
  await step(`Writing ${amount} articles`, () => loadArticles(strapi.db.connection, made));
  const began = performance.now();
  const documents = await step('Building the index', () => care.rebuild());
  const buildSeconds = (performance.now() - began) / 1000;
  await settle(strapi);
  return { documents, buildSeconds };
}

/** The articles that the portal was filled with. @param {string} dir @returns {import('./corpus.mjs').Article[]} */
export function filledWith(dir) {
  const lines = fs.readFileSync(articlesFile(dir), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const article = JSON.parse(line);
    return { ...article, date: new Date(article.date) };
  });
}

/** @param {import('./cms.mjs').Strapi} strapi */
export const vocabularyOf = (strapi) =>
  new Vocabulary((text) => searchOf(strapi).index.tokenizer.cut(text));

/** What PostgreSQL does by itself within minutes after so many writes. @param {import('./cms.mjs').Strapi} strapi */
export async function settle(strapi) {
  const { connection, dialect } = strapi.db;
  if (dialect.client === 'postgres') await connection.raw('VACUUM (ANALYZE)');
}
