// @ts-check
/**
 * Measures one database at one size, in a process of its own: `node bench/run.mjs <articles> <directory>`.
 * The database is that of DATABASE_*; the figures come into result.json in the directory.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { step } from '../../scripts/lib/steps.mjs';
import { bootCms, searchOf } from './cms.mjs';
import { articles } from './corpus.mjs';
import { loadArticles } from './load.mjs';
import { HttpClient, measure } from './measure.mjs';
import { LIST_PATH, searchPaths, searchTexts, suggestPaths } from './queries.mjs';
import { sizes } from './sizes.mjs';
import { Vocabulary } from './vocabulary.mjs';

/**
 * @typedef {{ figures: import('./measure.mjs').Figures, slowest: import('./measure.mjs').Slow[] }} Measurement
 * @typedef {{ documents: number, buildSeconds: number, bytes: import('./sizes.mjs').Sizes,
 *   search: Measurement, suggest: Measurement, strapi: Measurement, list: Measurement }} Measured
 */

const ROUNDS = 5;
const STRAPI_MS = 60_000;

/** @param {number} amount @param {string} dir @returns {Promise<Measured>} */
async function run(amount, dir) {
  const { strapi, port } = await step('Booting the CMS with the town’s content', () =>
    bootCms(dir),
  );
  const { care, index } = searchOf(strapi);
  const vocabulary = new Vocabulary((text) => index.tokenizer.cut(text));
  await step(`Writing ${amount} articles`, () => loadArticles(strapi, vocabulary, amount));
  const began = performance.now();
  const documents = await step('Building the index', () => care.rebuild());
  const buildSeconds = (performance.now() - began) / 1000;
  await settle(strapi);
  const bytes = await sizes(strapi);

  const [first] = articles(vocabulary, 1);
  const words = (first?.body.match(/\p{Script=Han}+/gu) ?? []).flatMap((text) =>
    index.tokenizer.cut(text),
  );
  const more = [...vocabulary.frequent(4), ...vocabulary.rarest(words, 6)];
  const http = new HttpClient(port);
  const rounds = { rounds: ROUNDS };
  const search = await step('Searching', () => measure(http.tasks(searchPaths(more)), rounds));
  const suggest = await step('Suggesting', () => measure(http.tasks(suggestPaths()), rounds));
  const list = await step('Listing', () => measure(http.tasks([LIST_PATH]), { rounds: 50 }));
  const strapiTasks = searchTexts(more).map((q) => ({ name: q, run: () => askStrapi(strapi, q) }));
  const own = await step('Searching with Strapi’s _q', () =>
    measure(strapiTasks, { ...rounds, within: STRAPI_MS }),
  );
  http.close();
  return { documents, buildSeconds, bytes, search, suggest, list, strapi: own };
}

/** What PostgreSQL does by itself within minutes after so many writes. @param {import('./cms.mjs').Strapi} strapi */
async function settle(strapi) {
  const { connection, dialect } = strapi.db;
  if (dialect.client === 'postgres') await connection.raw('VACUUM (ANALYZE)');
}

/** A page and its total. @param {import('./cms.mjs').Strapi} strapi @param {string} q */
async function askStrapi(strapi, q) {
  const articlesOf = strapi.documents('api::article.article');
  await articlesOf.findMany({ status: 'published', _q: q, limit: 10 });
  await articlesOf.count({ status: 'published', _q: q });
}

// All that this process leaves behind is thrown away: it may end at once.
process.once('SIGTERM', () => process.exit(1));

const { positionals } = parseArgs({ allowPositionals: true });
const [amount, dir] = positionals;
if (!amount || !dir) throw new Error('Tell how many articles, and a directory.');
fs.writeFileSync(path.join(dir, 'result.json'), JSON.stringify(await run(Number(amount), dir)));
// Strapi’s own timers would keep the process.
process.exit(0);
