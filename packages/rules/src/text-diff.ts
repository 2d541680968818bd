import { diffArrays } from 'diff';

/** A run of text that stands in both, in the later one alone, or in the earlier one alone. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** It holds a number, a date or a phone: what a wrong letter in makes a wrong fact of. */
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

/** What was taken out and put in between two texts, in the order of reading: what is removed stands before what is added. */
export function diffTexts(before: string, after: string): DiffPart[] {
  return diffArrays(cutWords(before), cutWords(after)).map(({ added, removed, value }) => {
    const text = value.join('');
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text, isKey: kind !== 'same' && /\d/.test(text) };
  });
}
