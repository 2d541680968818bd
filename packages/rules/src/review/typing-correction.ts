import { keyFacts } from '../key-facts';
import { diffTexts } from '../text-diff';
import { RICH_TEXT, versionText, type VersionField } from '../version-text';
import { canonicalContent, type SignedContent } from './signed-content';
import { changesIn, type TextChange } from './text-changes';
import { reasonAgainst, TYPING_LIMITS } from './typing-doubts';

export type CorrectionKind = 'none' | 'typing' | 'substantial';

/** What a change is, and why it is more than typing, in Chinese. */
export interface Correction {
  kind: CorrectionKind;
  reason: string | null;
}

export interface TypingRules {
  /** Fields of running text; what stands in any other is no typing. */
  wording: readonly string[];
  /** Names of people and places that the town knows: no grammar tells all of them. */
  names: readonly string[];
}

/**
 * Tells a correction of typing, which the last signer confirms, from a change that is signed anew. In doubt it is a change: nothing with a
 * figure, a name, a date, a link, a file or a word that turns a sentence around is typing.
 *
 * @param signed what was submitted and signed
 */
export function classifyCorrection(
  signed: SignedContent,
  next: SignedContent,
  { wording, names }: TypingRules,
): Correction {
  if (canonicalContent(signed) === canonicalContent(next)) return { kind: 'none', reason: null };
  const changes: TextChange[] = [];
  for (const name of fieldsIn(signed, next)) {
    const [before, after] = [only(signed, name), only(next, name)];
    if (canonicalContent(before) === canonicalContent(after)) continue;
    const field = next.schema[name] ?? signed.schema[name];
    const texts = [signed.content[name], next.content[name]];
    if (!field || !wording.includes(name) || !texts.every((text) => typeof text === 'string')) {
      return substantial('改动不只在文字里：栏目、附件、日期、关联等改了都要重新审');
    }
    const found = inField(String(texts[0]), String(texts[1]), field, names);
    if ('reason' in found) return substantial(found.reason);
    changes.push(...found.changes);
  }
  const { places, characters } = TYPING_LIMITS;
  const sum = changes.reduce((all, { size }) => all + size, 0);
  if (changes.length > places || sum > characters) {
    return substantial(`一共改了 ${changes.length} 处、${sum} 个字，超过了错别字的范围`);
  }
  return { kind: 'typing', reason: null };
}

const substantial = (reason: string): Correction => ({ kind: 'substantial', reason });

const fieldsIn = (...both: SignedContent[]) => [
  ...new Set(both.flatMap(({ content }) => Object.keys(content))),
];

const only = (signed: SignedContent, name: string): SignedContent => ({
  ...signed,
  content: { [name]: signed.content[name] },
});

type Found = { changes: TextChange[] } | { reason: string };

function inField(
  before: string,
  after: string,
  field: VersionField,
  names: readonly string[],
): Found {
  if (field.type === RICH_TEXT && markupOf(before) !== markupOf(after)) {
    return { reason: '排版、链接、图片或段落改了，要重新审' };
  }
  const [from, to] = [versionText(before, field), versionText(after, field)];
  const changes = changesIn(diffTexts(from, to));
  // What is not read, such as an entity, cannot be judged.
  if (changes.length === 0) return { reason: '改动看不出是错别字，要重新审' };
  const most = Math.max(1, Math.floor(from.length / TYPING_LIMITS.share));
  if (changes.reduce((all, { size }) => all + size, 0) > most) {
    return { reason: '改动占的比例太大，不算错别字' };
  }
  const facts = [from, to].map((text) => [...keyFacts(text), ...placesOf(text, names)] as const);
  for (const change of changes) {
    const reason = reasonAgainst(change, facts);
    if (reason) return { reason };
  }
  return { changes };
}

/** Tags with all that belongs to them, and between which of them text stands. */
const markupOf = (html: string): string => html.replace(/[^<>]+(?=<|$)/g, '·');

const placesOf = (text: string, names: readonly string[]): [number, number][] =>
  names.filter(Boolean).flatMap((name) => {
    const found: [number, number][] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      found.push([at, at + name.length]);
    }
    return found;
  });
