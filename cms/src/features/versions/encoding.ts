import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** How far back deflate looks: more of a dictionary is of no use. Bytes. */
const WINDOW = 32 * 1024;

/** As it is stored: what it shares with the text that it is based on takes next to nothing. */
export const encode = (text: string, base: string | null): Buffer =>
  deflateRawSync(text, { level: 9, ...dictionaryOf(base) });

/** @throws Error when it was based on another text */
export const decode = (data: Buffer, base: string | null): string =>
  inflateRawSync(data, dictionaryOf(base)).toString();

const dictionaryOf = (base: string | null) =>
  base === null ? {} : { dictionary: Buffer.from(base).subarray(-WINDOW) };
