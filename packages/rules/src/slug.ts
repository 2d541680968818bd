import { pinyin } from 'pinyin-pro';
import { toHalfWidth } from './text';

/** Short enough to be read; a person may write a longer one. */
const GENERATED_LENGTH = 60;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A slug for a Chinese title: pinyin without tones, one group a word, Latin letters and digits kept;
 * at most 60 characters, cut at a hyphen where there is one. Empty when the text has nothing to read.
 *
 * @param names readings of names that stay one word: `{ 单县: 'shanxian' }`
 */
export function pinyinSlug(text: string, names: Readonly<Record<string, string>> = {}): string {
  const readings = new Map(Object.entries(names));
  const plain = toHalfWidth(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  const groups = splitAt(plain, [...readings.keys()]).flatMap(
    (part) => readings.get(part) ?? readWords(part),
  );
  const slug = groups
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return shorten(slug);
}

/** The text cut into the given words, longest first, and what lies between them. */
function splitAt(text: string, known: string[]): string[] {
  if (known.length === 0) return [text];
  const alternatives = known
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${alternatives.join('|')})`)).filter((part) => part !== '');
}

function readWords(text: string): string[] {
  // Read as a whole first: the reading of a character with several depends on its neighbours.
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const characters = [...text];
  let next = 0;
  return [...words.segment(text)].map(({ segment }) => {
    const from = next;
    next += [...segment].length;
    return characters
      .slice(from, next)
      .map((char, i) => (/\p{Script=Han}/u.test(char) ? (syllables[from + i] ?? '') : char))
      .join('');
  });
}

function shorten(slug: string): string {
  if (slug.length <= GENERATED_LENGTH) return slug;
  const cut = slug.lastIndexOf('-', GENERATED_LENGTH);
  return slug.slice(0, cut > 0 ? cut : GENERATED_LENGTH);
}
