import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { runsOf } from './fold';

/** What a text is found by: words, and pairs of neighbouring characters for where words were cut another way. */
export interface Tokens {
  words: string[];
  grams: string[];
}

/** PostgreSQL refuses lexemes of 2 kB; nobody types this much of one word. */
const LONGEST_TOKEN = 64;
/** Above any word of the general dictionary, so that a name of the town's own is not cut. */
const NAME_FREQUENCY = 100_000;
const NAME = /^\p{Script=Han}{2,12}$/u;

/** Cuts folded text into tokens; one for both databases. */
export class Tokenizer {
  private jieba = Jieba.withDict(dict);
  private readonly known = new Set<string>();

  /**
   * Adds names of the town's own to the dictionary. What is no run of 2 to 12 Chinese characters is passed over.
   *
   * @returns those that it did not know
   */
  learn(foldedNames: readonly string[]): string[] {
    const fresh = foldedNames.filter((name) => NAME.test(name) && !this.known.has(name));
    fresh.forEach((name) => this.known.add(name));
    this.load(fresh);
    return fresh;
  }

  /** Takes names off the dictionary again, which is read anew for it. */
  forget(names: readonly string[]): void {
    names.forEach((name) => this.known.delete(name));
    this.jieba = Jieba.withDict(dict);
    this.load([...this.known]);
  }

  private load(names: readonly string[]): void {
    if (names.length === 0) return;
    const lines = names.map((name) => `${name} ${NAME_FREQUENCY} nz\n`).join('');
    this.jieba.loadDict(Buffer.from(lines));
  }

  /**
   * Every token of a text, each once. A word is also found by the words inside it (包装 in 印刷包装).
   *
   * @param singles whether single characters are tokens too: for titles and summaries, where one may be all that is asked for
   */
  tokens(folded: string, { singles }: { singles: boolean }): Tokens {
    const words = new Set<string>();
    const grams = new Set<string>();
    for (const { text, han } of runsOf(folded)) {
      if (!han) {
        const token = text.slice(0, LONGEST_TOKEN);
        words.add(token);
        grams.add(token);
        continue;
      }
      this.jieba
        .cutForSearch(text, true)
        .filter((word) => isLong(word))
        .forEach((word) => words.add(word));
      pairs(text).forEach((pair) => grams.add(pair));
      if (singles) [...text].forEach((character) => grams.add(character));
    }
    return { words: [...words], grams: [...grams] };
  }

  /** A run of Chinese characters as the words it most likely consists of. */
  cut(run: string): string[] {
    return this.jieba.cut(run, true);
  }

  /** Shorter words that together make a word up (印刷包装 → 印刷, 包装); none where they leave a gap. */
  parts(word: string): string[] {
    const inner = this.jieba
      .cutForSearch(word, true)
      .filter((part) => part !== word && isLong(part));
    const covered = new Set<number>();
    for (const part of inner) {
      const at = word.indexOf(part);
      for (let i = at; i < at + part.length; i++) covered.add(i);
    }
    return covered.size === word.length ? inner : [];
  }
}

/** More than one character: a single one says too little. */
export const isLong = (word: string): boolean => [...word].length > 1;

/** Neighbouring characters, two by two. */
export function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
