import { readingOf } from '@township/rules/pinyin';
import { fold, runsOf } from './fold';
import { isLong, type Tokenizer } from './tokenizer';

/** Endings that people leave out when they say a name. */
const ENDING = /(?:行政村|村|社区|乡|镇|有限责任公司|股份有限公司|有限公司|公司)$/;
const PLACE_AND_FIRM =
  /^.*?(?:省|市|县|镇)(?=\p{Script=Han}{3,}$)|(?:有限责任公司|股份有限公司|有限公司|公司)$/gu;

/** What belongs into the dictionary for a name: the name itself, and the name as people say it (翟东村 → 翟东). */
export function spokenNames(name: string): string[] {
  const runs = runsOf(fold(name)).filter(({ han }) => han);
  return runs
    .flatMap(({ text }) => [text, text.replace(ENDING, ''), text.replace(PLACE_AND_FIRM, '')])
    .filter((one, i, all) => isLong(one) && all.indexOf(one) === i);
}

/** How a name is typed by its sound: whole, by initials, and from each of its words on (天圣制药 → zhiyao). */
export function soundsOf(name: string, tokenizer: Tokenizer): string[] {
  const sounds = new Set<string>();
  for (const { text, han } of runsOf(fold(name))) {
    if (!han) continue;
    sounds.add(readingOf(text).initials);
    let rest = text;
    for (const word of tokenizer.cut(text)) {
      sounds.add(readingOf(rest).full);
      rest = rest.slice(word.length);
    }
  }
  return [...sounds].filter((sound) => sound.length > 1);
}
