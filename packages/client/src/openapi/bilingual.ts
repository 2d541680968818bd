import type { Bilingual } from '../contract/terms.js';

/** Descriptions of the document are in both languages: Chinese first, to its last full stop, then English. */
const IN_BOTH = /^(.*。) (.+)$/s;

/** The two languages of a description, apart. @throws {TypeError} when it is not in both */
export function apart(description: string): Bilingual {
  const [, zh, en] = IN_BOTH.exec(description) ?? [];
  if (!zh || !en) throw new TypeError(`“${description}” is not in both languages.`);
  return [zh, en];
}
