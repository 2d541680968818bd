// @ts-check
import { step } from '../../../scripts/lib/steps.mjs';
import { bootCms, searchOf } from '../cms.mjs';
import { articles } from '../corpus.mjs';
import { fill, vocabularyOf } from '../fill.mjs';
import { HttpClient, measure } from '../measure.mjs';
import { searchPaths, searchTexts, suggestPaths } from '../queries.mjs';
import { megabytes, milliseconds, plain, times, whole } from '../rows.mjs';
import { sizes } from '../sizes.mjs';

const ROUNDS = 5;
const STRAPI_MS = 60_000;

/** The search, beside Strapi's own. @type {import('./index.mjs').Part} */
export async function search({ dir, size }) {
  const { strapi, port } = await step('Booting the CMS', () => bootCms(dir));
  const { documents, buildSeconds } = await fill(strapi, size, dir);
  const bytes = await sizes(strapi);

  const vocabulary = vocabularyOf(strapi);
  const [first] = articles(vocabulary, 1);
  const words = (first?.body.match(/\p{Script=Han}+/gu) ?? []).flatMap((text) =>
    searchOf(strapi).index.tokenizer.cut(text),
  );
  const more = [...vocabulary.frequent(4), ...vocabulary.rarest(words, 6)];
  const http = new HttpClient(port);
  const rounds = { rounds: ROUNDS };
  const found = await step('Searching', () => measure(http.tasks(searchPaths(more)), rounds));
  const suggested = await step('Suggesting', () => measure(http.tasks(suggestPaths()), rounds));
  http.close();
  const stock = searchTexts(more).map((q) => ({ name: q, run: () => askStrapi(strapi, q) }));
  const own = await step('Searching with Strapi’s _q', () =>
    measure(stock, { ...rounds, within: STRAPI_MS }),
  );
  for (const { name, median } of found.slowest) console.log(`  ${milliseconds(median)}  ${name}`);
  const p95 = size <= 10_000 ? 20 : 80;
  return [
    times('Search; Strapi’s _q', found.figures, { peer: own.figures, p95 }),
    times('Suggestions', suggested.figures),
    plain('Building the index', `${whole(documents / buildSeconds)} documents/s`),
    plain('Full-text index', megabytes(bytes.index)),
    plain('Its documents', megabytes(bytes.documents)),
    plain('Articles, with drafts', megabytes(bytes.articles)),
  ];
}

/** A page and its total. @param {import('../cms.mjs').Strapi} strapi @param {string} q */
async function askStrapi(strapi, q) {
  const articlesOf = strapi.documents('api::article.article');
  await articlesOf.findMany({ status: 'published', _q: q, limit: 10 });
  await articlesOf.count({ status: 'published', _q: q });
}
