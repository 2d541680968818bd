// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import { CONTENT } from './cms.mjs';

/** A word is followed by one that follows it in the town's own texts this often; else by any. */
const FOLLOWS = 0.6;
/** Of the words that follow nothing, so many are the town's own; the others come from the whole language. */
const TOWN = 0.5;

/**
 * Words as often as they are used: the town's own, in the neighbourhoods they have in its texts, and the general
 * dictionary's by their frequency. A few stand in most texts, many in few or in one.
 */
export class Vocabulary {
  /** Every word of the town's texts, as often as it stands there. @type {string[]} */
  #town = [];
  /** Words after a word. @type {Map<string, string[]>} */
  #following = new Map();
  /** @type {Map<string, number>} */
  #frequencies = new Map();
  /** @type {string[]} */
  #words = [];
  /** The sum of the frequencies up to each word. @type {number[]} */
  #sums = [];

  /** @param {(run: string) => string[]} cut into words */
  constructor(cut) {
    for (const text of townTexts()) {
      for (const run of text.match(/\p{Script=Han}+/gu) ?? []) this.#learn(cut(run));
    }
    let sum = 0;
    for (const line of new TextDecoder().decode(dict).split('\n')) {
      const [word = '', frequency] = line.split(' ');
      if (!/^\p{Script=Han}+$/u.test(word)) continue;
      sum += Number(frequency);
      this.#frequencies.set(word, Number(frequency));
      this.#words.push(word);
      this.#sums.push(sum);
    }
  }

  /** @param {string[]} words a run's */
  #learn(words) {
    words.forEach((word, i) => {
      this.#town.push(word);
      const next = words[i + 1];
      if (next === undefined) return;
      const known = this.#following.get(word);
      if (known) known.push(next);
      else this.#following.set(word, [next]);
    });
  }

  /**
   * @param {import('./random.mjs').Random} random
   * @param {string} [before] the word before it
   * @returns {string}
   */
  word(random, before) {
    const following = before === undefined ? undefined : this.#following.get(before);
    if (following && random.next() < FOLLOWS) return random.pick(following);
    return random.next() < TOWN ? random.pick(this.#town) : this.#general(random);
  }

  /** The words of the town that are used most, single characters left out. @param {number} amount */
  frequent(amount) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const word of this.#town.filter(({ length }) => length > 1)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
    return words.slice(0, amount);
  }

  /** Those of these words that the language uses least, the town's own left out. @param {string[]} words @param {number} amount */
  rarest(words, amount) {
    const town = new Set(this.#town);
    const frequency = (/** @type {string} */ word) => this.#frequencies.get(word) ?? Infinity;
    return [...new Set(words)]
      .filter((word) => word.length > 1 && !town.has(word))
      .sort((a, b) => frequency(a) - frequency(b))
      .slice(0, amount);
  }

  /** @param {import('./random.mjs').Random} random */
  #general(random) {
    const wanted = random.next() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return this.#words[low] ?? '';
  }
}

/** @returns {string[]} */
function townTexts() {
  return fs
    .readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml)$/.test(name))
    .sort()
    .map((name) => fs.readFileSync(path.join(CONTENT, name), 'utf8'));
}
