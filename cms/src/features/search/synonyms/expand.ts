/** Groups of words that mean the same. */
export type Synonyms = readonly (readonly string[])[];

/** More alternatives cost time without helping. */
const MOST_TEXTS = 6;

const LATIN = /^[a-z]/;

/**
 * A folded text, and the same with words of a group in each other's place: `220kv` is `220千伏` too. The text itself
 * comes first; six in all at the most.
 */
export function expand(text: string, synonyms: Synonyms): string[] {
  const texts = [text];
  for (const group of synonyms) {
    for (const known of [...texts]) {
      const words = group.filter((word) => occurs(known, word));
      const others = group.flatMap((word) => (LATIN.test(word) ? [word, ` ${word}`] : [word]));
      for (const word of words) {
        for (const other of others) {
          const said = known.replace(pattern(word), () => other).trim();
          if (texts.length < MOST_TEXTS && !texts.includes(said)) texts.push(said);
        }
      }
    }
  }
  return texts;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Letters are a word by themselves or behind a number: `kv` does not stand in `kva`. */
const pattern = (word: string): RegExp =>
  LATIN.test(word)
    ? new RegExp(`(?<![a-z])${escaped(word)}(?![a-z0-9])`, 'g')
    : new RegExp(escaped(word), 'g');

const occurs = (text: string, word: string): boolean => pattern(word).test(text);
