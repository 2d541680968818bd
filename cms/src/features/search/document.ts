import { textsAt, versionOf, type Entry } from './content';
import type { IndexRow, Scope } from './store/engine';
import { SECTIONS } from '../../contract';
import { SEARCHABLE, type SearchType } from './searchable';
import { fold } from './text/fold';
import { initialsOf, soundsOf, spokenNames } from './text/names';
import { plainText } from '../rich-text/plain-text';
import type { Tokenizer, Tokens } from './text/tokenizer';

/** What search keeps of an entry: enough to show it as a result. */
export interface SearchDocument {
  type: SearchType;
  documentId: string;
  /** Which state of the entry it was made from. */
  version: string;
  slug: string | null;
  title: string;
  names: string[];
  summary: string;
  body: string;
  date: string | null;
  /** Searched with the weight of the summary, and never shown: codes, products, holders. */
  keywords: string[];
}

/** Tokens of a longer text would not fit into PostgreSQL's tsvector (1 MB). */
const LONGEST_BODY = 50_000;
/** Only this part of a title is found by its sound, in characters. */
const TITLE_SOUND = 4;

export function toSearchDocument(type: SearchType, entry: Entry): SearchDocument {
  const { title, names = [], summary, lead = [], body, date } = SEARCHABLE[type];
  const at = (...paths: string[]) => paths.flatMap((path) => textsAt(entry, path));
  const shown = date ? entry[date] : null;
  return {
    type,
    documentId: entry.documentId,
    version: versionOf(entry),
    slug: typeof entry.slug === 'string' ? entry.slug : null,
    title: at(title)[0] ?? '',
    names: at(...names),
    summary: at(summary)[0] ?? '',
    body: at(...body)
      .map(plainText)
      .join(' ')
      .slice(0, LONGEST_BODY),
    date: shown ? new Date(shown as string).toISOString() : null,
    keywords: at(...lead),
  };
}

/** Articles have titles, all other types names: names go into the dictionary, and are found by initials too. */
export const namesOf = ({ type, title, names }: SearchDocument): string[] =>
  type === 'article' ? names : [title, ...names];

/** Words for the dictionary. */
export const vocabularyOf = (document: SearchDocument): string[] =>
  namesOf(document).flatMap(spokenNames);

/** What the index holds of a document. */
export function toIndexTokens(
  document: SearchDocument,
  tokenizer: Tokenizer,
): Pick<IndexRow, Scope> {
  const cut = (texts: string[], singles: boolean) =>
    tokenizer.tokens(fold(texts.join(' ')), { singles });
  const sounds = [
    ...namesOf(document).flatMap((name) => [...soundsOf(name), ...initialsOf(name)]),
    ...(document.type === 'article' ? soundsOf(document.title, TITLE_SOUND) : []),
  ];
  return {
    head: withWords(cut([document.title, ...document.names], true), sounds),
    lead: withWords(
      cut(
        [
          document.summary,
          ...document.keywords,
          SEARCHABLE[document.type].called ? SECTIONS[document.type].label : '',
        ],
        true,
      ),
      document.keywords.flatMap((keyword) => soundsOf(keyword)),
    ),
    body: cut([document.body], false),
  };
}

const withWords = ({ words, grams }: Tokens, more: string[]): Tokens => ({
  words: [...new Set([...words, ...more])],
  grams,
});
