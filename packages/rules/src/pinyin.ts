import { pinyin } from 'pinyin-pro';

/** How a name is typed by someone who knows how it sounds. */
export interface Pinyin {
  /** All syllables, without tones: `dongjiecun`. */
  full: string;
  /** The first letter of each: `djc`. */
  initials: string;
}

/** The pinyin of a Chinese name; letters and digits stand for themselves, in lower case. */
export function pinyinOf(text: string): Pinyin {
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const syllables = [...text]
    .map((_, index) => read[index] ?? '')
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return {
    full: syllables.join(''),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  };
}
