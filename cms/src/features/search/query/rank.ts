import type { StoredDocument } from '../index/documents-table';
import type { Scope } from '../index/engine';
import { fold, runsOf } from '../text/fold';
import { soundsOf } from '../text/names';
import type { Tokenizer } from '../text/tokenizer';
import type { ParsedQuery } from './parse';

/** A document with the innermost scope that it matched in. */
export interface Candidate {
  document: StoredDocument;
  scope: Scope;
}

/** What counts for how much. Exact over partial, title and name over summary over body, fresh over old. */
const WEIGHTS = {
  scope: { head: 300, lead: 120, body: 0 },
  exact: 1000,
  beginning: 400,
  inside: 200,
  sound: 300,
  /** All words of the query in the title, in the summary. */
  title: 300,
  summary: 80,
  body: 60,
  fresh: 40,
};
const FRESH_HALF_LIFE_MS = 365 * 86_400_000;
/** More often than this in a text says nothing more. */
const OFTEN = 5;

/** Orders candidates, the best first. */
export function rank(
  candidates: readonly Candidate[],
  query: ParsedQuery,
  tokenizer: Tokenizer,
  now: Date,
): StoredDocument[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: score(candidate, query, tokenizer, now) }))
    .sort((a, b) => b.score - a.score || b.document.id - a.document.id)
    .map(({ document }) => document);
}

function score(
  { document, scope }: Candidate,
  query: ParsedQuery,
  tokenizer: Tokenizer,
  now: Date,
): number {
  const { title, names, summary, body, date } = document;
  const called = Math.max(...[title, ...names].map((name) => likeness(name, query.bare)));
  const heard = /^[a-z]+$/.test(query.bare)
    ? Math.max(...[title, ...names].map((name) => soundLikeness(name, query.bare, tokenizer)))
    : 0;
  return (
    WEIGHTS.scope[scope] +
    Math.max(called, heard) +
    WEIGHTS.title * share(query.terms, fold([title, ...names].join(' ')), 1) +
    WEIGHTS.summary * share(query.terms, fold(summary), 1) +
    (scope === 'body' ? WEIGHTS.body * share(query.terms, fold(body), OFTEN) : 0) +
    WEIGHTS.fresh * freshness(date, now)
  );
}

/** How much of a name the query is. */
function likeness(name: string, query: string): number {
  const bare = bareOf(name);
  if (bare === query) return WEIGHTS.exact;
  if (query === '' || !bare.includes(query)) return 0;
  const part = query.length / bare.length;
  return (bare.startsWith(query) ? WEIGHTS.beginning : WEIGHTS.inside) * part;
}

function soundLikeness(name: string, query: string, tokenizer: Tokenizer): number {
  const parts = soundsOf(name, tokenizer)
    .filter((sound) => sound.startsWith(query))
    .map((sound) => query.length / sound.length);
  return WEIGHTS.sound * Math.max(0, ...parts);
}

/** The part of the words that stand in a text, each `often` times at best. */
function share(terms: readonly string[], folded: string, often: number): number {
  if (terms.length === 0) return 0;
  const found = terms.map((term) => Math.min(occurrences(folded, term), often) / often);
  return found.reduce((sum, part) => sum + part, 0) / terms.length;
}

const occurrences = (text: string, term: string): number => text.split(term).length - 1;

function freshness(date: string | null, now: Date): number {
  if (date === null) return 0;
  const age = Math.max(0, now.getTime() - new Date(date).getTime());
  return 0.5 ** (age / FRESH_HALF_LIFE_MS);
}

const bareOf = (name: string): string =>
  runsOf(fold(name))
    .map(({ text }) => text)
    .join('');
