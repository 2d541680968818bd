/** What a text asks of its reader. */
export interface ReadingMatter {
  /** Running text, without markup. */
  text: string;
  /** The text of each table. */
  tables: readonly string[];
  pictures: number;
}

export interface ReadingLoad {
  /** As Chinese word processors count: each Chinese character is one, each Latin word or number is one. */
  characters: number;
  /** Whole minutes, at least 1. */
  minutes: number;
}

/** Adults read 300 to 500 Chinese characters a minute. */
const CHARACTERS_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 200;
const SECONDS_PER_PICTURE = 5;
/** A table is looked up rather than read: no table takes longer, however long it is. */
const MAX_SECONDS_PER_TABLE = 40;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function measure(text: string): { characters: number; seconds: number } {
  const han = count(text, /\p{Script=Han}/gu);
  const words = count(text, /[\p{Script=Latin}\p{Nd}]+(?:['’.,:/-][\p{Script=Latin}\p{Nd}]+)*/gu);
  return {
    characters: han + words,
    seconds: (han / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE) * 60,
  };
}

/** How long a text is and how long it takes to read. */
export function readingLoad({ text, tables, pictures }: ReadingMatter): ReadingLoad {
  const running = measure(text);
  const tabular = tables.map(measure);
  const seconds =
    running.seconds +
    tabular.reduce((sum, table) => sum + Math.min(table.seconds, MAX_SECONDS_PER_TABLE), 0) +
    pictures * SECONDS_PER_PICTURE;
  return {
    characters: tabular.reduce((sum, table) => sum + table.characters, running.characters),
    minutes: Math.max(1, Math.round(seconds / 60)),
  };
}

/** 1,262 characters, 3 minutes → `约 1,300 字 · 读 3 分钟`; rounded, because nobody counts. */
export function readingLoadText({ characters, minutes }: ReadingLoad): string {
  const step = characters < 1000 ? 10 : 100;
  const rounded = Math.max(step, Math.round(characters / step) * step);
  return `约 ${rounded.toLocaleString('en-US')} 字 · 读 ${minutes} 分钟`;
}
