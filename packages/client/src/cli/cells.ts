import { isInstant } from '../contract/moments.js';
import type { Language } from './language.js';

/** A record as it is printed: its attributes by name. */
export type Row = Readonly<Record<string, unknown>>;

export interface Column {
  attribute: string;
  heading: string;
  /** Of an enumeration. */
  words?: Readonly<Record<string, string>>;
}

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** In China, to the minute. */
const inChina = (moment: string) =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What people call a component or another record. */
const NAMES = ['name', 'title', 'label', 'note', 'url'];

/** A value as people read it: relations by name, moments by the clocks of China, several with 、 between them. */
export function cellOf(row: Row, { attribute, words }: Column, language: Language): string {
  return textOf(row[attribute]);

  function textOf(value: unknown): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
    if (typeof value === 'string') {
      if (isInstant(value)) return inChina(value);
      return (language === 'zh' && words?.[value]) || value;
    }
    if (Array.isArray(value)) return value.map(textOf).join(language === 'zh' ? '、' : ', ');
    if (typeof value !== 'object') return String(value);
    const named = NAMES.map((name) => (value as Row)[name]).find(
      (name) => typeof name === 'string',
    );
    return named === undefined ? JSON.stringify(value) : String(named);
  }
}

/**
 * One line that a terminal may be given: without tags, and without control characters, which could move its cursor.
 */
export const oneLine = (text: string): string =>
  (text.startsWith('<') ? text.replace(/<[^>]*>/g, ' ') : text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
