import type { Term } from '../contract/terms.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** In both languages. */
export type Words = Readonly<Record<Language, string>>;

/** What was asked for by `--lang`, or by the locale; Chinese where neither says English. */
export function languageOf(asked: unknown, env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return (asked ?? locale.slice(0, 2)) === 'en' ? 'en' : 'zh';
}

/** A term's name with its note: `显示日期（UTC）`. */
export function explain(term: Term, language: Language): string {
  const note = term.note?.[language === 'zh' ? 0 : 1];
  if (!note) return term[language];
  return language === 'zh' ? `${term.zh}（${note}）` : `${term.en} (${note})`;
}
