import type { StoredDocument } from '../store/document-row';
import type { SearchType } from '../searchable';
import { fold } from '../text/fold';
import { initialsOf, soundsOf } from '../text/names';
import type { ParsedQuery } from './parse';
import { mark, markedTerms, snippet, type Segment } from './snippet';

export interface Hit {
  type: SearchType;
  documentId: string;
  /** Null for the town, which has one page. */
  slug: string | null;
  title: Segment[];
  /** Another name, where it was found by that. */
  alias: Segment[] | null;
  snippet: Segment[];
  /** ISO 8601; articles alone have one. */
  date: string | null;
}

export function toHit(document: StoredDocument, query: ParsedQuery, whole: boolean): Hit {
  const { type, documentId, slug, title, date } = document;
  const terms = markedTerms(query, whole);
  const alias = aliasOf(document, query);
  return {
    type,
    documentId,
    slug,
    title: mark(title, terms),
    alias: alias === null ? null : mark(alias, terms),
    snippet: snippet(document, terms),
    date,
  };
}

/** The name that was asked for, where it is not the title. */
export function aliasOf(
  { title, names }: StoredDocument,
  { wordings }: ParsedQuery,
): string | null {
  const asked = (name: string) =>
    wordings.some(
      ({ bare, terms }) =>
        [bare, ...terms].some((term) => fold(name).includes(term)) ||
        [...soundsOf(name), ...initialsOf(name)].some((sound) => sound.startsWith(bare)),
    );
  const empty = wordings.every(({ bare }) => bare === '');
  return empty || asked(title) ? null : (names.find(asked) ?? null);
}
