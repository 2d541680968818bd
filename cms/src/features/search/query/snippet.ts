import type { StoredDocument } from '../store/document-row';
import { fold } from '../text/fold';
import { isLong } from '../text/tokenizer';
import type { ParsedQuery } from './parse';

/** A part of a text, and whether it is what was asked for. */
export interface Segment {
  text: string;
  match: boolean;
}

/** Two lines of a phone. */
const SNIPPET_LENGTH = 90;
/** Characters before the first match, so that it stands in its sentence. */
const LEAD_IN = 20;

/** What is marked: the query as it was typed where it stands so, and its words; pieces of them where those are not held. */
export const markedTerms = ({ wordings }: ParsedQuery, whole: boolean): string[] => [
  ...new Set(
    wordings.flatMap(({ bare, terms, pieces }) =>
      [bare, ...(whole ? terms : pieces)].filter((term) => isLong(term) || term === bare),
    ),
  ),
];

/** A text cut where marks begin and end; joined, the segments are the text again. */
export function mark(text: string, terms: readonly string[]): Segment[] {
  const folded = fold(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const term of terms.filter((one) => one !== '')) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      marked.fill(true, at, at + term.length);
    }
  }
  const segments: Segment[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = segments.at(-1);
    if (last && last.match === marked[i]) last.text += text[i];
    else segments.push({ text: text[i] ?? '', match: marked[i] ?? false });
  }
  return segments;
}

/** The summary, unless only the body holds what was asked for: then the place where it does. */
export function snippet({ summary, body }: StoredDocument, terms: readonly string[]): Segment[] {
  const inSummary = firstOf(summary, terms) >= 0;
  const at = inSummary ? -1 : firstOf(body, terms);
  return mark(at >= 0 ? excerpt(body, at) : clip(summary, 0), terms);
}

function firstOf(text: string, terms: readonly string[]): number {
  const folded = fold(text);
  const places = terms.map((term) => folded.indexOf(term)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** From the beginning of a sentence or clause near the place, if there is one. */
function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - LEAD_IN);
  const before = text.slice(from, at);
  const clause = Math.max(
    ...['。', '！', '？', '；', '，', ' '].map((end) => before.lastIndexOf(end)),
  );
  const start = clause >= 0 ? from + clause + 1 : from;
  return `${start > 0 ? '…' : ''}${clip(text, start)}`;
}

/** Whole characters, never half of a surrogate pair. */
function clip(text: string, start: number): string {
  const rest = text.slice(start).trimStart();
  const characters = [...rest.slice(0, SNIPPET_LENGTH * 2)];
  const longer = characters.length > SNIPPET_LENGTH || rest.length > SNIPPET_LENGTH * 2;
  return longer ? `${characters.slice(0, SNIPPET_LENGTH).join('')}…` : rest;
}
