import { SURNAMES } from '../key-facts';
import type { TextChange } from './text-changes';

/** The bound, set by the cases of `typing-correction.test.ts`. Characters count once where one takes another's place. */
export const TYPING_LIMITS = {
  /** In the whole entry. */
  places: 3,
  characters: 6,
  /** In one place. */
  atOnce: 2,
  /** One in so many of a field's characters; one at least. */
  share: 10,
} as const;

/** Digits in any script's form, Latin letters, and characters that count. */
const FIGURES =
  /[\p{Nd}\p{Nl}\p{Script=Latin}〇零一二三四五六七八九十百千万亿两俩仨半廿卅壹贰叁肆伍陆柒捌玖拾佰仟%％@#&+=/\\<>]/u;
/** Words of one character that turn a sentence around, or say when, where, who, how much. */
const DECIDING =
  /[不无非未没勿莫免禁止停准许可能须必应是否有前后内外上下增减升降涨跌多少高低大小男女全仅只除今明昨晚早午东南西北左右正副元角分亩斤吨米]/;
/** Signs that only divide sentences; behind a figure too. */
const SENTENCE_SIGNS = /^[，。；：！？、,;:!?“”‘’（）《》\s]*$/u;

type Facts = readonly (readonly (readonly [number, number])[])[];

/**
 * Why a change in one place may be more than typing, in Chinese; null where nothing speaks against it.
 *
 * @param facts where figures and names stand: in the text before, and in the one after
 */
export function reasonAgainst(change: TextChange, facts: Facts): string | null {
  const { removed, added, around } = change;
  if (change.size > TYPING_LIMITS.atOnce)
    return `“${removed || added}”一处改了 ${change.size} 个字`;
  const both = removed + added;
  if (both.includes('\n')) return '段落改了，要重新审';
  if (FIGURES.test(both)) return '改动里有数字、字母或特殊符号';
  const isSign = SENTENCE_SIGNS.test(both);
  const [left, right] = around;
  if (
    isSign ? FIGURES.test(left) && FIGURES.test(right) : FIGURES.test(left) || FIGURES.test(right)
  ) {
    return '改动紧挨着数字，可能改了数目、日期或单位';
  }
  const spans = [change.from, change.to];
  const touched = spans.some((span, side) =>
    facts[side]!.some(([start, end]) =>
      isSign ? span[0] < end && start < span[1] : span[0] <= end && start <= span[1],
    ),
  );
  if (touched) return '改动碰到了人名、地名、数字或日期';
  if (isSign) return null;
  if (DECIDING.test(both)) return `“${removed || added}”会改变意思`;
  if ([...both, ...change.wordBefore].some((char) => SURNAMES.includes(char))) {
    return '改动可能在人名里';
  }
  return null;
}
