import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { GENESIS } from '../audit-chain';
import { periodsOf, wasUp } from './public-periods';
import {
  appendProof,
  canonicalProof,
  PROOF_KINDS,
  verifyProof,
  type ProofEntry,
  type ProofKind,
} from './public-proof';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const NOTICE = { type: 'article', documentId: 'notice' };

type Told = [at: number, kind: ProofKind, documentId: string, text: string];

const chainOf = (...told: Told[]): ProofEntry[] =>
  told.reduce<ProofEntry[]>((chain, [at, kind, documentId, text]) => {
    const event = { at, kind, type: 'article', documentId, contentHash: digest(text) };
    return [...chain, appendProof(chain.at(-1) ?? null, event, digest)];
  }, []);

const chain = chainOf(
  [100, 'published', 'notice', '一稿'],
  [150, 'published', 'other', '别的'],
  [200, 'changed', 'notice', '二稿'],
  [300, 'withdrawn', 'notice', '二稿'],
  [400, 'published', 'notice', '一稿'],
);

/** As somebody writes it who knows how hashes are made. */
const rechained = (entries: readonly ProofEntry[]) =>
  entries.reduce<ProofEntry[]>((made, entry, index) => {
    const placed = { ...entry, id: index + 1, prevHash: made.at(-1)?.hash ?? GENESIS };
    return [...made, { ...placed, hash: digest(canonicalProof(placed)) }];
  }, []);

test('what was up, and from when to when', () => {
  expect(verifyProof(chain, digest)).toBeNull();
  expect(periodsOf(chain, NOTICE)).toEqual([
    { contentHash: digest('一稿'), from: 100, until: 200, begins: 1, ends: 3 },
    { contentHash: digest('二稿'), from: 200, until: 300, begins: 3, ends: 4 },
    { contentHash: digest('一稿'), from: 400, until: null, begins: 5, ends: null },
  ]);
});

test.each<[text: string, from: number, to: number, up: boolean]>([
  ['一稿', 100, 200, true],
  ['一稿', 120, 180, true],
  ['一稿', 99, 150, false],
  ['一稿', 150, 201, false],
  ['一稿', 150, 450, false],
  ['二稿', 200, 300, true],
  ['一稿', 400, 9_999, true],
  ['没有过', 100, 200, false],
])('%s from %i to %i: %s', (text, from, to, up) => {
  expect(wasUp(chain, { ...NOTICE, contentHash: digest(text) }, from, to)).toBe(up);
});

test.each(['at', 'kind', 'type', 'documentId', 'contentHash', 'prevHash'] as const)(
  'another %s is found in its entry',
  (field) => {
    const value = chain[2]![field];
    const other = typeof value === 'number' ? value + 1 : `${value}x`;
    const spoilt = chain.map((entry) => (entry.id === 3 ? { ...entry, [field]: other } : entry));
    expect(verifyProof(spoilt, digest)?.id).toBe(3);
  },
);

test('what was taken out, put in, or has changed places is found', () => {
  expect(verifyProof(chain.slice(1), digest)?.id).toBe(2);
  expect(verifyProof([...chain.slice(0, 2), ...chain.slice(3)], digest)?.id).toBe(4);
  expect(verifyProof([chain[0]!, chain[2]!, chain[1]!, ...chain.slice(3)], digest)?.id).toBe(3);
});

test('a chain that was written anew, or cut off, does not come to the head that was noted', () => {
  const head = chain[3]!;
  const forged = rechained(chain.map((one) => (one.id === 2 ? { ...one, at: 160 } : one)));
  expect(verifyProof(forged, digest)).toBeNull();
  expect(verifyProof(forged, digest, [head])).toMatchObject({
    id: 4,
    words: expect.stringContaining('整段重写'),
  });
  expect(verifyProof(chain.slice(0, 2), digest, [head])).toEqual({
    id: 3,
    words: '第 3 条以后的不见了',
  });
  expect(verifyProof(chain, digest, [head, chain[0]!])).toBeNull();
});

test.each<[what: string, told: Told[], words: string]>([
  ['withdrawn before it was up', [[1, 'withdrawn', 'a', '甲']], '没有公开'],
  ['changed before it was up', [[1, 'changed', 'a', '甲']], '没有公开'],
  [
    'published twice',
    [
      [1, 'published', 'a', '甲'],
      [2, 'published', 'a', '乙'],
    ],
    '又发布了',
  ],
  [
    'changed into itself',
    [
      [1, 'published', 'a', '甲'],
      [2, 'changed', 'a', '甲'],
    ],
    '没有变',
  ],
  [
    'another text withdrawn',
    [
      [1, 'published', 'a', '甲'],
      [2, 'withdrawn', 'a', '乙'],
    ],
    '不是当时公开的',
  ],
])('a story that cannot be: %s', (_, told, words) => {
  expect(verifyProof(chainOf(...told), digest)?.words).toContain(words);
});

test('a clock that was set back leaves the order, and rewritten times are found', () => {
  const stepped = chainOf([100, 'published', 'a', '甲'], [50, 'withdrawn', 'a', '甲']);
  expect(stepped[1]!.at).toBe(100);
  const earlier = rechained([stepped[0]!, { ...stepped[1]!, at: 50 }]);
  expect(verifyProof(earlier, digest)?.words).toContain('比前一条早');
});

test('of a longer chain any change of any entry is found', () => {
  const long = chainOf(
    ...Array.from({ length: 60 }, (_, at): Told => {
      const kind = PROOF_KINDS[at % 3]!;
      const turn = Math.floor(at / 3);
      return [at, kind, `d${turn % 7}`, `${turn}${kind === 'published' ? '甲' : '乙'}`];
    }),
  );
  expect(verifyProof(long, digest)).toBeNull();
  const field = fc.constantFrom('at', 'contentHash', 'documentId', 'prevHash', 'hash');
  const property = fc.property(fc.nat(59), field, (index, name) => {
    const value: unknown = Reflect.get(long[index]!, name);
    const other = typeof value === 'number' ? value + 0.5 : `${String(value)}0`;
    const spoilt = long.map((one, place) => (place === index ? { ...one, [name]: other } : one));
    return verifyProof(spoilt, digest)?.id === index + 1;
  });
  fc.assert(property, { seed: 20_261_130, numRuns: 300 });
});
