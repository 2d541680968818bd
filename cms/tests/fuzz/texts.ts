import fc from 'fast-check';
import { of } from './sent';

/* Texts that break what handles texts, and the ways in which an address carries them. */

const BYTES = [
  '',
  ' ',
  '\0',
  '\u0000x',
  '%',
  '%00',
  '%ZZ',
  '%E4%BD',
  '\ud800',
  '\r\nX-A: b',
  '\u202e',
];
const SIGNS = ['🏮', 'a\tb'];
const INJECTIONS =
  '\' OR 1=1 --|"; DROP TABLE articles; --|\\|`|${1}|{{1}}|<script>|../../etc/passwd|..%2f..';
const SEARCHES = 'NEAR(a b)|a AND|"|""|*|a*|^a|-a|a:b|(((|a & | ! b|&|<->|:*|NOT NOT';
const NUMBERS = '0|-1|1|25|100|101|10000|10001|2147483648|1e309|NaN|0x10|1.5|٣';
const VALUES = 'true|false|null|asc|displayDate:desc|title:asc,slug:desc|id:asc|a:b:c';
const DATES =
  '2026-01-01|2026-02-30|0000-00-00|9999-12-31|2026-01-01T00:00:00Z|+275760-09-13|2026-01-01T00:00:00+25:00';

const chosen = of(
  ...BYTES,
  ...SIGNS,
  ...[INJECTIONS, SEARCHES, NUMBERS, VALUES, DATES].flatMap((texts) => texts.split('|')),
);

export const nasty = fc.oneof(
  { weight: 20, arbitrary: chosen },
  { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_200 }).map((length) => '翟'.repeat(length)) },
);

export const encodeLoosely = (text: string) =>
  encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '\ufffd'));

/** Percent-encoded, twice, or as it is as far as a request line takes it. */
export const encoded = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, of('once', 'once', 'once', 'twice', 'raw')).map(([value, how]) => {
    if (how === 'once') return encodeLoosely(value);
    if (how === 'twice') return encodeURIComponent(encodeLoosely(value));
    return value.replace(/[^\x21-\x7e]|#/g, encodeLoosely);
  });
