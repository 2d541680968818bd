import type { Bilingual } from '@township/client/contract';

/** The pages for developers are in two languages, each a page of its own. */
export type Language = 'zh' | 'en';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** As HTML names them. */
export const LANG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Of two texts the one in this language. */
export const sayIn =
  (language: Language) =>
  <Text>(zh: Text, en: Text): Text =>
    language === 'zh' ? zh : en;

export const other = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

export const pick = (language: Language, [zh, en]: Bilingual): string => sayIn(language)(zh, en);
