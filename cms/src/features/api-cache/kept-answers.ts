import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

export type Coding = 'br' | 'gzip' | 'identity';

/** An answer as it was sent, and as it is sent compressed. */
export interface KeptAnswer {
  version: string;
  /** Of its ETag. */
  tag: string;
  headers: Readonly<Record<string, string>>;
  bodies: Partial<Record<Coding, Buffer>> & { identity: Buffer };
}

/** Smaller ones gain nothing. Bytes. */
const COMPRESSED_FROM = 1_024;

const brotli = promisify(brotliCompress);
const gunzipped = promisify(gzip);

const sizeOf = ({ bodies }: KeptAnswer) =>
  1_000 + Object.values(bodies).reduce((sum, { length }) => sum + length, 0);

/** Answers by their addresses, within a number of bytes; those that nobody asked for longest go first. */
export class KeptAnswers {
  private readonly answers: LRUCache<string, KeptAnswer>;

  constructor(maxBytes: number) {
    this.answers = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
  }

  get(key: string, version: string): KeptAnswer | undefined {
    const kept = this.answers.get(key);
    return kept?.version === version ? kept : undefined;
  }

  /** Whether there is one, of whatever time. */
  has(key: string): boolean {
    return this.answers.has(key);
  }

  keep(key: string, answer: KeptAnswer): void {
    this.answers.set(key, answer);
  }

  /** The body in a coding, which is kept with it; as it is where that is not worth it. */
  async bodyOf(key: string, answer: KeptAnswer, coding: Coding): Promise<[Coding, Buffer]> {
    const { bodies } = answer;
    const { identity } = bodies;
    if (coding === 'identity' || identity.length < COMPRESSED_FROM) return ['identity', identity];
    const made = bodies[coding] ?? (await compress(identity, coding));
    if (!bodies[coding]) {
      bodies[coding] = made;
      // Counted anew.
      if (this.answers.peek(key) === answer) this.answers.set(key, answer);
    }
    return [coding, made];
  }
}

const compress = (body: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> =>
  coding === 'gzip'
    ? gunzipped(body)
    : brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });

/** The same on every instance: it says what was asked for, and what there was at that moment. */
export const tagOf = (key: string, version: string): string =>
  createHash('sha256').update(`${key} ${version}`).digest('base64url').slice(0, 24);
