import { cutWords, diffWords } from './text-diff';

/**
 * Sanitised HTML with what is another than before marked in it: `<ins data-change>` round what came, and `<del data-change>` with what
 * went, at the text that stands there now. Elements stay as they are; pictures are not compared.
 */
export function markedHtml(before: string, after: string): string {
  const parts = partsOf(after);
  const texts = parts.filter(isText);
  const written = writtenWords(textWords(partsOf(before)), textWords(parts));
  if (texts.length === 0) return after;
  // Words are written back into the texts that they came from.
  let next = 0;
  const marked = parts.map((part) => {
    if (!isText(part)) return part;
    const count = wordsIn(part).length;
    const words = written.words.slice(next, (next += count));
    return joined(words) + (next === written.words.length ? deleted(written.left) : '');
  });
  return marked.join('');
}

interface Word {
  text: string;
  isNew: boolean;
  /** What stood before it. */
  gone: string;
}

/** The words of today, each with what was taken out before it; and what was taken out behind the last. */
function writtenWords(before: string[], after: string[]): { words: Word[]; left: string } {
  const words: Word[] = [];
  let gone = '';
  for (const run of diffWords(before, after)) {
    if (run.kind === 'removed') {
      gone += run.words.join('');
      continue;
    }
    for (const text of run.words) {
      words.push({ text, isNew: run.kind === 'added', gone });
      gone = '';
    }
  }
  return { words, left: gone };
}

const deleted = (text: string) => (text === '' ? '' : `<del data-change>${text}</del>`);

function joined(words: readonly Word[]): string {
  return words
    .map(({ text, isNew, gone }, index) => {
      const goesOn = (one: Word | undefined) => one?.isNew && one.gone === '';
      const previous = index > 0 && words[index - 1]!.isNew && gone === '';
      const opens = isNew && !previous ? '<ins data-change>' : '';
      const closes = isNew && !goesOn(words[index + 1]) ? '</ins>' : '';
      return deleted(gone) + opens + text + closes;
    })
    .join('');
}

/** Tags, and the texts between them. */
const partsOf = (html: string): string[] => html.split(/(<[^>]*>)/);

/** White space between the parts of a table is no text. */
const isText = (part: string) => !part.startsWith('<') && part.trim() !== '';

/** A character that is written by its name is one word, and never cut. */
const wordsIn = (text: string): string[] =>
  text.split(/(&#?\w+;)/).flatMap((run) => (run.startsWith('&') ? [run] : cutWords(run)));

const textWords = (parts: readonly string[]): string[] => parts.filter(isText).flatMap(wordsIn);
