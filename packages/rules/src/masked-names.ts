/** What stands between two characters of a name that was set wide, a space between them. No line's end. */
const GAP = '[ \\t\\u00a0\\u2000-\\u200b\\u3000\\ufeff]';
const IS_GAP = new RegExp(`^${GAP}$`, 'u');

const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|令狐|慕容|夏侯|轩辕|宇文|长孙|端木|司空|呼延|南宫|独孤|澹台|濮阳|闻人|东郭|申屠|太史|公羊|钟离|鲜于|闾丘|亓官|拓跋|赫连)/u;

const STAR = '*';

/** The names in a field: a line each, or with 、 between them; spaces within one are not part of it. */
export function readNames(text: string): string[] {
  const names = text
    .split(/[\n\r、，,；;]+/u)
    .map((name) => name.replace(/[\s\u200b\ufeff]/gu, ''));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** How much of a name stays: its surname, of a name of two characters the first. In characters. */
const keptOf = (name: string): number =>
  COMPOUND.test(name) && Array.from(name).length > 2 ? 2 : 1;

/** A character as it is written, narrow or wide. */
function written(character: string): string {
  const code = character.charCodeAt(0);
  const wide = code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : '';
  const narrow = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : '';
  const escaped = character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
  const other = (wide || narrow).replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
  return other ? `(?:${escaped}|${other})` : escaped;
}

const D = '[0-9０-９]';
const SEPARATOR = '[ \\u3000－-]';
/** Numbers of persons, each with how many of its digits stay in front and at the end. */
const NUMBERS: readonly { pattern: RegExp; front: number; end: number }[] = [
  {
    // 身份证号, 银行卡号
    pattern: new RegExp(`(?<!${D})${D}{15,19}[xXｘＸ]?(?![0-9０-９])`, 'gu'),
    front: 6,
    end: 0,
  },
  {
    pattern: new RegExp(
      `(?<!${D})${D}{6}${SEPARATOR}${D}{8}${SEPARATOR}${D}{3}[0-9０-９xXｘＸ](?!${D})`,
      'gu',
    ),
    front: 6,
    end: 0,
  },
  {
    pattern: new RegExp(
      `(?<!${D})${D}{4}(?:${SEPARATOR}${D}{4}){3}(?:${SEPARATOR}${D}{1,4})?(?!${D})`,
      'gu',
    ),
    front: 4,
    end: 0,
  },
  {
    pattern: new RegExp(
      `(?<!${D})[1１][3-9３-９]${D}${SEPARATOR}?${D}{4}${SEPARATOR}?${D}{4}(?!${D})`,
      'gu',
    ),
    front: 3,
    end: 4,
  },
];

const IS_DIGIT = /^[0-9０-９xXｘＸ]$/u;

/** Masks texts by one list of names; made once for all texts of a record. */
export interface Masker {
  text(text: string): string;
  /** The same for sanitised HTML: also names that elements run through, and what is said in place of pictures. */
  html(html: string): string;
}

/**
 * 张三 → 张*, 欧阳明月 → 欧阳**, 13812345678 → 138****5678; the length stays. A name that stands in a longer word is masked too: better
 * a word too many than a person too few. Of names that begin alike the longer one counts.
 */
export function maskerOf(names: readonly string[]): Masker {
  const byLength = [...names].sort((one, other) => other.length - one.length);
  const kept = new Map(byLength.map((name) => [folded(name), keptOf(name)]));
  const patterns = byLength.map((name) => Array.from(name, written).join(`${GAP}*`));
  const named = patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : null;
  const text = (given: string): string => {
    let masked = given;
    if (named) masked = masked.replace(named, (found) => maskName(found, kept));
    for (const { pattern, front, end } of NUMBERS) {
      masked = masked.replace(pattern, (found) => maskNumber(found, front, end));
    }
    return masked;
  };
  return { text, html: (html) => maskHtml(html, text) };
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .toLowerCase();

function maskName(found: string, keptByName: ReadonlyMap<string, number>): string {
  const kept = keptByName.get(folded(found)) ?? 1;
  let seen = 0;
  return Array.from(found, (character) => {
    if (IS_GAP.test(character)) return character;
    seen += 1;
    return seen <= kept || character === '·' ? character : STAR.repeat(character.length);
  }).join('');
}

function maskNumber(found: string, front: number, end: number): string {
  const digits = Array.from(found).filter((character) => IS_DIGIT.test(character)).length;
  let seen = 0;
  return Array.from(found, (character) => {
    if (!IS_DIGIT.test(character)) return character;
    seen += 1;
    return seen <= front || seen > digits - end ? character : STAR;
  }).join('');
}

const PART = /<[^>]*>|&(?:#\d+|#x[\da-f]+|\w+);|[^<&]+|[<&]/giu;
/** Elements that stand within a line. */
const INLINE = /^<\/?(?:strong|em|u|s|sub|sup|a|b|i|span|mark)\b/iu;
const WIDE_ENTITY = /^&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#8194|#8195|#12288|#x3000);$/iu;
/** What a link would dial or write to. */
const LEADS_TO = /\s+href="((?:tel|mailto):[^"]*)"/iu;
const SAID = /\b(alt|title)="([^"]*)"/giu;

interface Part {
  raw: string;
  /** What the parts' text says in its place; empty for what is not read. */
  read: string;
  isText: boolean;
}

function maskHtml(html: string, mask: (text: string) => string): string {
  const parts = (html.match(PART) ?? []).map((raw): Part => {
    if (raw.startsWith('<') && raw.length > 1) {
      const said = raw.replace(SAID, (_, name: string, text: string) => `${name}="${mask(text)}"`);
      const [href, value = ''] = LEADS_TO.exec(said) ?? [];
      const shown = href && mask(value) !== value ? said.replace(href, '') : said;
      return { raw: shown, read: INLINE.test(raw) ? '' : '\n', isText: false };
    }
    const isEntity = raw.startsWith('&') && raw.length > 1;
    if (isEntity) return { raw, read: WIDE_ENTITY.test(raw) ? ' ' : '&', isText: false };
    return { raw, read: raw, isText: true };
  });
  const masked = mask(parts.map(({ read }) => read).join(''));
  let at = 0;
  return parts
    .map(({ raw, read, isText }) => {
      const piece = masked.slice(at, (at += read.length));
      return isText ? piece : raw;
    })
    .join('');
}
