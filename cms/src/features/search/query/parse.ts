import { all, any, either, type Expression, type Match } from '../store/expression';
import type { IndexReader } from '../store/search-index';
import { expand } from '../synonyms';
import { fold, runsOf, type Run } from '../text/fold';
import { soundOf } from '../text/names';
import { STOP_WORDS } from '../text/stop-words';
import { isLong, pairs, type Tokenizer } from '../text/tokenizer';

/** Longer queries are cut. */
export const LONGEST_QUERY = 64;
/** More words cost time without helping; the longest ones are kept. */
const MOST_WORDS = 6;
/** A name that is misheard is short. */
const LONGEST_NAME = 8;

/** One way of asking. */
export interface Wording {
  /** Folded, letters and digits of any script alone: what a name is compared with. */
  bare: string;
  /** Folded words that mean something; the single character where nothing else was asked for. */
  terms: string[];
  /** The words, and the pairs of characters in longer ones: what counts where not everything is held. */
  pieces: string[];
}

/** What somebody asks for. */
export interface ParsedQuery {
  /** Trimmed, spaces collapsed, cut to 64 characters. */
  text: string;
  /** As it was typed, and then with other words for the same. */
  wordings: readonly Wording[];
  /** What to look for, one after the other until something is found; the first holds all that was asked for. */
  matches: Match[];
}

export function parseQuery(
  typed: string,
  { tokenizer, synonyms }: Pick<IndexReader, 'tokenizer' | 'synonyms'>,
): ParsedQuery {
  const text = [...typed.replace(/[\p{C}\s]+/gu, ' ').trim()]
    .slice(0, LONGEST_QUERY)
    .join('')
    .trim();
  const asked = expand(fold(text), synonyms).map((one) => wordingOf(runsOf(one), tokenizer));
  const [first = [], ...others] = asked.map(({ matches }) => matches);
  return {
    text,
    wordings: asked,
    matches: first.map((match, step) =>
      others.reduce((sum, other) => either(sum, other[step] ?? NOTHING), match),
    ),
  };
}

const NOTHING: Match = { words: null, grams: null };

function wordingOf(runs: Run[], tokenizer: Tokenizer): Wording & { matches: Match[] } {
  const words = runs.flatMap(({ text: run, han }) => (han ? tokenizer.cut(run) : [run]));
  const meaning = words.filter((word) => !STOP_WORDS.has(word));
  const long = meaning.filter(isWord);
  const asked = unique(long.length > 0 ? long : meaning.length > 0 ? meaning : words);
  const terms = longest(asked, MOST_WORDS);
  return {
    bare: runs.map((run) => run.text).join(''),
    terms,
    pieces: unique(terms.flatMap((term) => [term, ...(isHan(term) ? pairs(term) : [])])),
    matches: runs.length === 0 ? [] : matchesOf(runs, meaningOf(runs, tokenizer), terms, tokenizer),
  };
}

/** Runs without the words that mean nothing; all of them where nothing else is left. */
function meaningOf(runs: Run[], tokenizer: Tokenizer): Run[] {
  const found = runs.flatMap((run) => {
    if (!run.han) return [run];
    const parts = tokenizer.cut(run.text).map((word) => (STOP_WORDS.has(word) ? ' ' : word));
    return runsOf(parts.join(''));
  });
  return found.length > 0 ? found : runs;
}

/** @param meaning the runs without stop words: what must be held where not everything can be */
function matchesOf(runs: Run[], meaning: Run[], terms: string[], tokenizer: Tokenizer): Match[] {
  const words = terms.filter(isWord).map((term) => wordOf(term, tokenizer));
  const whole: Match = { words: all(words), grams: all(runs.flatMap(gramsOf)) };
  const joined = soundJoined(runs);
  const sounds = joined ? [joined] : soundsLike(runs);
  const half = Math.ceil(words.length / 2);
  const matches = [
    joined && runs.length > 1 ? { ...whole, words: any([all(words), joined]) } : whole,
    { words: any([...sounds, atLeast(words.length - 1, words)]), grams: all(meaning.map(halfOf)) },
    { words: atLeast(half, words), grams: any(meaning.map(halfOf)) },
  ].filter(({ words: one, grams }) => one !== null || grams !== null);
  const written = matches.map((match) => JSON.stringify(match));
  return matches.filter((_, i) => written.indexOf(written[i] ?? '') === i);
}

const isHan = (term: string) => /^\p{Script=Han}/u.test(term);
const isWord = (term: string) => isLong(term) || !isHan(term);

/** A word, or the shorter words that make it up: in what order they stand is not asked. */
function wordOf(term: string, tokenizer: Tokenizer): Expression {
  if (!isHan(term)) return typedPart(term);
  const parts = tokenizer.parts(term);
  const whole = { token: term };
  return parts.length > 1 ? { any: [whole, { all: parts.map((token) => ({ token })) }] } : whole;
}

/** Letters may be the beginning of a word or a name's pinyin; short numbers are taken literally. */
const typedPart = (text: string): Expression => ({
  token: text,
  prefix: /^\p{L}/u.test(text) ? text.length > 1 : text.length > 4,
});

/** A run as it stands: its pairs of characters. */
function gramsOf({ text, han }: Run): Expression[] {
  if (!han) return [typedPart(text)];
  return isLong(text) ? unique(pairs(text)).map((token) => ({ token })) : [{ token: text }];
}

/** One half of a run: where a character is wrong or missing, the other half still stands. */
function halfOf(run: Run): Expression | null {
  const grams = gramsOf(run);
  const middle = Math.ceil(grams.length / 2);
  return any([all(grams.slice(0, middle)), all(grams.slice(middle))]);
}

/** `dong jie cun` is typed for dongjiecun. */
function soundJoined(runs: Run[]): Expression | null {
  if (!runs.every(({ text }) => /^[a-z]+$/.test(text))) return null;
  return { token: runs.map(({ text }) => text).join(''), prefix: true };
}

/** Names that sound like what was typed: 王坊村 for 王方村. Names and the words of titles have a sound in the index. */
const soundsLike = (runs: Run[]): Expression[] =>
  runs
    .filter(({ text, han }) => han && isLong(text) && text.length <= LONGEST_NAME)
    .map(({ text }) => soundOf(text))
    .filter(isLong)
    .map((token) => ({ token, prefix: true }));

/** Any `amount` of the expressions. */
function atLeast(amount: number, expressions: Expression[]): Expression | null {
  if (amount < 1 || amount > expressions.length) return null;
  return any(combinations(expressions, amount).map(all));
}

function combinations<Item>(items: Item[], amount: number): Item[][] {
  if (amount === 0) return [[]];
  return items.flatMap((item, i) =>
    combinations(items.slice(i + 1), amount - 1).map((rest) => [item, ...rest]),
  );
}

/** The longest words, in the order in which they stand. */
function longest(words: string[], amount: number): string[] {
  const kept = new Set([...words].sort((a, b) => b.length - a.length).slice(0, amount));
  return words.filter((word) => kept.has(word));
}

const unique = (texts: string[]): string[] => [...new Set(texts)];
