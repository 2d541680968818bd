import { accept, refuse, type RuleResult } from './result';
import { toHalfWidth } from './text';

/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V, Z; a character's place is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Weights of positions 1–17: 3^(i-1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Upper case, half width, no blanks: what people type or paste, as it is stored. */
export function normalizeCreditCode(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, '').toUpperCase();
}

/** Check character (position 18) for the first 17, which must be of the standard's alphabet. */
function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Checks a unified social credit code (统一社会信用代码, GB 32100-2015) with its check character. */
export function checkCreditCode(text: string): RuleResult<string> {
  const code = normalizeCreditCode(text);
  if (code.length !== 18) return refuse(`统一社会信用代码应为18位，现在是${code.length}位`);
  const stray = [...code].find((char) => !ALPHABET.includes(char));
  if (stray !== undefined) return refuse(`统一社会信用代码不使用字符“${stray}”，请核对`);
  if (code.charAt(17) !== checkCharacter(code.slice(0, 17))) {
    return refuse('统一社会信用代码校验不通过，请核对是否有误录');
  }
  return accept(code);
}
