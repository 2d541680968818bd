import type { StoredDocument } from '../store/document-row';
import { SCOPES, type Scope } from '../store/engine';
import { fold, runsOf } from '../text/fold';
import { initialsOf, soundsOf } from '../text/names';
import type { ParsedQuery, Wording } from './parse';

/** A document with the innermost scope that it matched in. */
export interface Candidate {
  document: StoredDocument;
  scope: Scope;
}

/** Weights: exact over partial, title and name over summary over body, fresh over old. */
const WEIGHTS = {
  exact: 1000,
  keyword: 500,
  beginning: 400,
  inside: 200,
  similar: 200,
  sound: 400,
  soundInside: 100,
  /** All words of the query in the title. */
  held: 600,
  /** Often in the body. */
  often: 60,
  fresh: 40,
};
/** What a word in this place counts of a word in the title. */
const PLACES: Record<Scope, number> = { head: 1, lead: 0.5, body: 0.2 };
const FRESH_HALF_LIFE_MS = 365 * 86_400_000;
/** Further occurrences in a text do not count. */
const OFTEN = 5;
const LEAST_SIMILAR = 0.6;

/** What is known of all candidates. */
export interface Ranking {
  query: ParsedQuery;
  /** Whether each candidate holds all words; otherwise it counts which, and how rare they are. */
  whole: boolean;
  now: Date;
}

/** Orders candidates, the best first. */
export function rank(candidates: readonly Candidate[], ranking: Ranking): StoredDocument[] {
  const { query, whole } = ranking;
  const read = candidates.map((candidate) => ({
    ...candidate,
    texts: textsOf(candidate.document),
  }));
  const asked = query.wordings.map((wording) => {
    const terms = whole ? wording.terms : wording.pieces;
    const weights = new Map(terms.map((term) => [term, whole ? 1 : rarity(term, read)]));
    return { wording, weights };
  });
  return read
    .map((one) => ({
      document: one.document,
      score: Math.max(...asked.map((way) => score(one, way, ranking))),
    }))
    .sort((a, b) => b.score - a.score || b.document.id - a.document.id)
    .map(({ document }) => document);
}

type Texts = Record<Scope, string>;

const textsOf = ({ title, names, summary, keywords, body }: StoredDocument): Texts => ({
  head: fold([title, ...names].join(' ')),
  lead: fold([summary, ...keywords].join(' ')),
  body: fold(body),
});

/** A rare word says more about the documents that hold it. */
function rarity(term: string, candidates: readonly { texts: Texts }[]): number {
  const holding = candidates.filter(({ texts }) => SCOPES.some((at) => texts[at].includes(term)));
  return 1 / Math.log2(2 + holding.length);
}

function score(
  { document, scope, texts }: Candidate & { texts: Texts },
  { wording, weights }: { wording: Wording; weights: ReadonlyMap<string, number> },
  { whole, now }: Ranking,
): number {
  const { title, names, keywords, date } = document;
  const called = Math.max(...[title, ...names].map((name) => likeness(name, wording.bare)));
  const known = keywords.some((keyword) => bareOf(keyword) === wording.bare) ? WEIGHTS.keyword : 0;
  const heard = /^[a-z]+$/.test(wording.bare)
    ? Math.max(...[title, ...names].map((name) => soundLikeness(name, wording.bare)))
    : 0;
  return (
    Math.max(called, heard, known) +
    WEIGHTS.held * held(texts, weights, whole ? PLACES[scope] : 0) +
    WEIGHTS.often * often(texts.body, wording.terms) +
    WEIGHTS.fresh * freshness(date, now)
  );
}

/** The part of the query that stands in a document, by the best place of each word; `least` where that is known. */
function held(texts: Texts, weights: ReadonlyMap<string, number>, least: number): number {
  let sum = 0;
  let counted = 0;
  for (const [term, weight] of weights) {
    const place = SCOPES.find((scope) => texts[scope].includes(term));
    sum += weight;
    counted += weight * Math.max(place ? PLACES[place] : 0, least);
  }
  return sum === 0 ? least : counted / sum;
}

function often(folded: string, terms: readonly string[]): number {
  if (terms.length === 0 || folded === '') return 0;
  const parts = terms.map((term) => Math.min(folded.split(term).length - 1, OFTEN) / OFTEN);
  return parts.reduce((sum, part) => sum + part, 0) / terms.length;
}

/** How much of a name the query is. */
function likeness(name: string, query: string): number {
  const bare = bareOf(name);
  if (bare === query) return WEIGHTS.exact;
  if (query === '') return 0;
  if (!bare.includes(query)) return WEIGHTS.similar * similarity(bare, query);
  const part = query.length / bare.length;
  return (bare.startsWith(query) ? WEIGHTS.beginning : WEIGHTS.inside) * part;
}

/** Of two names that differ in a character or two, the part they have in common; else 0. */
function similarity(a: string, b: string): number {
  const part = commonLength(a, b) / Math.max(a.length, b.length);
  return part >= LEAST_SIMILAR ? part : 0;
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let i = 0; i < b.length; i++) {
      const common =
        character === b[i] ? (above[i] ?? 0) + 1 : Math.max(above[i + 1] ?? 0, row[i] ?? 0);
      row.push(common);
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** As {@link likeness}, for a query in pinyin; a name is rather typed from its beginning. */
function soundLikeness(name: string, query: string): number {
  const [whole = '', ...inner] = soundsOf(name);
  const part = (sounds: string[]) =>
    Math.max(0, ...sounds.map((one) => (one.startsWith(query) ? query.length / one.length : 0)));
  return Math.max(
    WEIGHTS.sound * part([whole, ...initialsOf(name)]),
    WEIGHTS.soundInside * part(inner),
  );
}

function freshness(date: string | null, now: Date): number {
  if (date === null) return 0;
  const age = Math.max(0, now.getTime() - new Date(date).getTime());
  return 0.5 ** (age / FRESH_HALF_LIFE_MS);
}

const bareOf = (name: string): string =>
  runsOf(fold(name))
    .map(({ text }) => text)
    .join('');
