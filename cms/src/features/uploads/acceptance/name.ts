import path from 'node:path';
import { KINDS, type Kind } from './kinds';

/** In characters: below the column's 255, and room for a browser's “ (1)”. */
const MAX_NAME = 200;

/** What no file name may hold on Windows, and the same signs in full width. */
const RESERVED: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Controls, halves of characters, and the signs that turn the order of letters round: “fdp.exe” must not read as “exe.pdf”. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Extensions that say a type, ours or another: content replaces them. */
const SAID_TYPES = new Set([
  ...Object.values(KINDS).flatMap(({ extensions }) => [...extensions]),
  ...['jfif', 'jpe', 'pjpeg', 'apng', 'bmp', 'svg', 'docm', 'xlsm', 'pptm', 'mht'],
]);

const extensionOf = (name: string) => path.extname(name).slice(1).toLowerCase();

/** The name that a file gets: as it was given, storable everywhere, and with an extension that is true. */
export function storedName(given: string, extensions: Kind['extensions']): string {
  const name = given
    .normalize()
    .replace(INVISIBLE, '')
    .replace(/[<>:"/\\|?*]/g, (sign) => RESERVED[sign] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const said = extensionOf(name);
  const stem = said && SAID_TYPES.has(said) ? name.slice(0, -said.length - 1).trimEnd() : name;
  const extension = extensions.includes(said) ? said : extensions[0];
  return `${shortened(stem || '未命名', MAX_NAME - extension.length - 1)}.${extension}`;
}

/** Of several kinds that content can be, the one its name says; else the first. */
export function chosenByName(name: string, kinds: readonly [Kind, ...Kind[]]): Kind {
  const said = extensionOf(name.replace(/[ .]+$/, ''));
  return kinds.find(({ extensions }) => extensions.includes(said)) ?? kinds[0];
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
