import type { Words } from './language.js';

/** Something that cannot be asked for; it says what can. */
export class UsageError extends Error {
  readonly words: Words;

  constructor(zh: string, en: string) {
    super(zh);
    this.words = { zh, en };
  }
}
