import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The server runs in the package's folder, also in the image. See fonts/noto-serif-sc/README.md. */
const DIRECTORY = path.join(/*turbopackIgnore: true*/ process.cwd(), 'fonts/noto-serif-sc');

/** 〓, which printers set where a type is missing. */
const MISSING = '〓';

export interface Font {
  name: string;
  data: Buffer;
  weight: 700;
}

interface Subset {
  name: string;
  /** First and last code point, both included, in ascending order. */
  ranges: [number, number][];
}

let subsets: Subset[] | undefined;
const files = new Map<string, Promise<Buffer>>();

function allSubsets(): Subset[] {
  subsets ??= Object.entries(
    JSON.parse(
      readFileSync(path.join(/*turbopackIgnore: true*/ DIRECTORY, 'coverage.json'), 'utf8'),
    ) as Record<string, string>,
  ).map(([name, ranges]) => ({ name, ranges: ranges.split(',').map(toRange) }));
  return subsets;
}

function toRange(text: string): [number, number] {
  const [first = '', last = first] = text.split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function subsetOf(character: string): Subset | undefined {
  const point = character.codePointAt(0) ?? 0;
  return allSubsets().find(({ ranges }) => ranges.some(([a, b]) => a <= point && point <= b));
}

/**
 * The text as it can be drawn: a letter or character that no file holds becomes 〓, other signs (emoji, invisible
 * ones) go. What is drawn must be in a file: the renderer would look for it on the Internet.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ').trim()]
    .map((character) => {
      if (subsetOf(character)) return character;
      return /[\p{L}\p{N}]/u.test(character) ? MISSING : '';
    })
    .join('');
}

/** The files that hold the characters of a drawable text. */
export function fontsFor(text: string): Promise<Font[]> {
  const needed = new Set([...text].flatMap((character) => subsetOf(character)?.name ?? []));
  return Promise.all(
    [...needed].map(async (name) => ({ name, data: await fontFile(name), weight: 700 as const })),
  );
}

function fontFile(name: string): Promise<Buffer> {
  const known = files.get(name);
  if (known) return known;
  const file = readFile(path.join(/*turbopackIgnore: true*/ DIRECTORY, `${name}.woff`));
  files.set(name, file);
  return file;
}
