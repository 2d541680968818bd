import { pinyinOf } from '@township/rules/pinyin';
import { fold, runsOf } from './fold';
import { isLong } from './tokenizer';

/** Endings that people leave out when they say a name. */
const ENDING = /(?:行政村|村|社区|乡|镇|有限责任公司|股份有限公司|有限公司|公司)$/;
const PLACE_AND_FIRM =
  /^.*?(?:省|市|县|镇)(?=\p{Script=Han}{3,}$)|(?:有限责任公司|股份有限公司|有限公司|公司)$/gu;

/** What belongs into the dictionary for a name: the name itself, and the name as people say it (东街村 → 东街). */
export function spokenNames(name: string): string[] {
  return hanRuns(name)
    .flatMap((run) => [run, run.replace(ENDING, ''), run.replace(PLACE_AND_FIRM, '')])
    .filter((one, i, all) => isLong(one) && all.indexOf(one) === i);
}

/** Pinyin without tones, in one word; empty where no character has a known reading. */
export const soundOf = (word: string): string => pinyinOf(word).full;

/** Nobody types more of a name by its sound. */
const LONGEST_SOUND = 12;

/** How a name is typed by its sound, from each character on (天圣制药 → tianshengzhiyao, …, zhiyao). */
export const soundsOf = (name: string, longest = LONGEST_SOUND): string[] =>
  hanRuns(name).flatMap((run) => {
    const characters = [...run];
    return characters
      .slice(0, -1)
      .map((_, from) => soundOf(characters.slice(from, from + longest).join('')))
      .filter(isLong);
  });

/** The first letters of a name's syllables: zdc. */
export const initialsOf = (name: string): string[] =>
  hanRuns(name)
    .map((run) => pinyinOf(run).initials)
    .filter(isLong);

const hanRuns = (text: string): string[] =>
  runsOf(fold(text)).flatMap(({ text: run, han }) => (han ? [run] : []));
