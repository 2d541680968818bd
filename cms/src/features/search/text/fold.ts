import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

const folded = new Map<string, string>();

/**
 * Text as it is compared: simplified characters, half width, lower case, Latin letters without accents.
 * Character by character and never longer or shorter, so that a place in it is the same place in the original.
 */
export function fold(text: string): string {
  let result = '';
  for (const character of text) result += foldCharacter(character);
  return result;
}

function foldCharacter(character: string): string {
  let known = folded.get(character);
  if (known === undefined) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const simplified = toSimplified(plain);
    known = simplified.length === character.length ? simplified : character;
    folded.set(character, known);
  }
  return known;
}

/** A stretch of Chinese characters, or of letters and digits. */
export interface Run {
  text: string;
  han: boolean;
}

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const GROUPED_DIGITS = /(?<=\d),(?=\d{3}(?!\d))/g;

/** The runs of a folded text; what lies between them means nothing. `1,092` is one number. */
export function runsOf(foldedText: string): Run[] {
  const found = foldedText.replace(GROUPED_DIGITS, '').match(RUN) ?? [];
  return found.map((text) => ({ text, han: /^\p{Script=Han}/u.test(text) }));
}
