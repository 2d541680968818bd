import { diffArrays } from 'diff';
import { keyFacts, touches } from './key-facts';
import { CELL_END } from './version-text';

/** A run of text that stands in both, in the later one alone, or in the earlier one alone. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** It changes a number, a date, a phone or a name: what a wrong letter in makes a wrong fact of. */
  isKey: boolean;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Dates, times, phones and figures belong together; the segmenter would cut 2026-11-29 into five. */
const FIGURE = /\d+(?:[-.:/年月日时分%％,，]?\d+)*[年月日时分%％]?/g;

/** Chinese is cut into words, so that one changed word paints one word and not a clause. */
export function cutWords(text: string): string[] {
  const cut: string[] = [];
  let from = 0;
  for (const found of text.matchAll(FIGURE)) {
    cut.push(...segments(text.slice(from, found.index)), found[0]);
    from = found.index + found[0].length;
  }
  return [...cut, ...segments(text.slice(from))];
}

const segments = (text: string) => [...words.segment(text)].map(({ segment }) => segment);

/** Words that differ between texts which are still compared: the work grows with their square. Beyond it the texts are two. */
const MOST_CHANGES = 1_000;

/** A run of words, as {@link DiffPart} has it of text. */
export interface WordRun {
  kind: DiffPart['kind'];
  words: string[];
}

/** What is another between two lists of words; what is removed stands before what is added. */
export function diffWords(before: string[], after: string[]): WordRun[] {
  const runs = diffArrays(before, after, { maxEditLength: MOST_CHANGES });
  if (!runs) {
    return [
      { kind: 'removed', words: before },
      { kind: 'added', words: after },
    ];
  }
  return runs.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
}

/**
 * What was taken out and put in between two texts, in the order of reading: what is removed stands before what is added. Lines are set
 * beside each other first, and of rows of a table the cells, so that a word is compared with what stood in its place. A change is key where
 * it touches a figure, a date, a phone or a person's name, in either text.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  const [stood, stands] = [keyFacts(before), keyFacts(after)];
  let [from, to] = [0, 0];
  return joined(byLine(before, after)).map(({ kind, text }) => {
    const isKey =
      (kind === 'removed' && touches(stood, from, from + text.length)) ||
      (kind === 'added' && touches(stands, to, to + text.length));
    if (kind !== 'added') from += text.length;
    if (kind !== 'removed') to += text.length;
    return { kind, text, isKey };
  });
}

type Run = Pick<DiffPart, 'kind' | 'text'>;

const LINES = /(?<=\n)/;
const CELLS = new RegExp(`(?<=${CELL_END.replace('|', '\\|')})`);

function byLine(before: string, after: string): Run[] {
  const lines = (text: string) => (text === '' ? [] : text.split(LINES));
  const runs: Run[] = [];
  let gone: string[] = [];
  for (const { kind, words: run } of diffWords(lines(before), lines(after))) {
    if (kind === 'removed') {
      gone = run;
      continue;
    }
    runs.push(...beside(gone, kind === 'added' ? run : []));
    gone = [];
    if (kind === 'same') runs.push({ kind, text: run.join('') });
  }
  return [...runs, ...beside(gone, [])];
}

/** As many lines as before stand beside each other one by one; else all of them as one text. */
const beside = (before: string[], after: string[]): Run[] =>
  before.length === after.length
    ? before.flatMap((line, index) => byCell(line, after[index]!))
    : byWord(before.join(''), after.join(''));

function byCell(before: string, after: string): Run[] {
  const [stood, stands] = [before.split(CELLS), after.split(CELLS)];
  if (stood.length !== stands.length) return byWord(before, after);
  return stood.flatMap((cell, index) => byWord(cell, stands[index]!));
}

const byWord = (before: string, after: string): Run[] =>
  diffWords(cutWords(before), cutWords(after)).map(({ kind, words: run }) => ({
    kind,
    text: run.join(''),
  }));

/** Runs of one kind that follow each other are one. */
function joined(runs: readonly Run[]): Run[] {
  const one: Run[] = [];
  for (const run of runs) {
    const last = one.at(-1);
    if (last?.kind === run.kind) one[one.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') one.push(run);
  }
  return one;
}
