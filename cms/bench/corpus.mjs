// @ts-check
import { Random } from './random.mjs';

const SEED = 20260101;
const LAST_DAY = Date.UTC(2026, 0, 1);
const TEN_YEARS_MS = 3650 * 86_400_000;
const ID_CHARACTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * @typedef {{ documentId: string, title: string, slug: string, summary: string, body: string, date: Date }} Article
 */

/**
 * Articles that read like the town's in everything a search notices: lengths, words and how often they are used.
 * The same ones in every run.
 * @param {import('./vocabulary.mjs').Vocabulary} vocabulary
 * @param {number} amount
 * @returns {Generator<Article>}
 */
export function* articles(vocabulary, amount) {
  const random = new Random(SEED);
  for (let i = 0; i < amount; i++) {
    yield {
      documentId: Array.from({ length: 24 }, () => random.pick(ID_CHARACTERS)).join(''),
      title: clause(vocabulary, random, random.between(4, 9)),
      slug: `shili-${i + 1}`,
      summary: sentence(vocabulary, random),
      body: body(vocabulary, random, random.between(400, 1200)),
      date: new Date(LAST_DAY - Math.floor(random.next() * TEN_YEARS_MS)),
    };
  }
}

/**
 * @param {import('./vocabulary.mjs').Vocabulary} vocabulary
 * @param {Random} random
 * @param {number} length in characters
 */
function body(vocabulary, random, length) {
  let html = '';
  for (let written = 0; written < length;) {
    if (written > 0 && random.next() < 0.2) {
      html += `<h2>${clause(vocabulary, random, random.between(2, 5))}</h2>`;
    }
    const sentences = Array.from({ length: random.between(2, 5) }, () =>
      sentence(vocabulary, random),
    );
    const paragraph = sentences.join('').slice(0, length - written);
    html += `<p>${paragraph}</p>`;
    written += paragraph.length;
  }
  return html;
}

/** @param {import('./vocabulary.mjs').Vocabulary} vocabulary @param {Random} random */
function sentence(vocabulary, random) {
  const clauses = Array.from({ length: random.between(1, 4) }, () =>
    clause(vocabulary, random, random.between(3, 9)),
  );
  return `${random.next() < 0.15 ? `${day(random)}，` : ''}${clauses.join('，')}。`;
}

/** @param {Random} random */
const day = (random) =>
  `${random.between(2016, 2025)} 年 ${random.between(1, 12)} 月 ${random.between(1, 28)} 日`;

/**
 * @param {import('./vocabulary.mjs').Vocabulary} vocabulary
 * @param {Random} random
 * @param {number} amount of words
 */
function clause(vocabulary, random, amount) {
  /** @type {string[]} */
  const words = [];
  while (words.length < amount) words.push(vocabulary.word(random, words.at(-1)));
  return words.join('');
}
