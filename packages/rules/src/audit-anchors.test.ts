import { anchorLine, compareAnchors, readAnchors } from './audit-anchors';
import { GENESIS, type Anchor } from './audit-chain';

const root = (letter: string) => letter.repeat(43);
const anchor = (day: string, lastId: number, letter: string): Anchor => ({
  day,
  lastId,
  count: 2,
  lastHash: root('h'),
  prevRoot: GENESIS,
  root: root(letter),
});
const one = anchor('2026-11-27', 2, 'a');
const two = anchor('2026-11-28', 4, 'b');
const saved = ({ day, lastId, root }: Anchor) => ({ day, lastId, root });

test('what was printed is read again, and so is the line of the log', () => {
  const text = `${anchorLine(one)}\r\n\n${anchorLine(two)}\n`;
  expect(readAnchors(text)).toEqual([saved(one), saved(two)]);
  const logged = `[2026-11-29 00:10:01.123] info: [audit] 2026-11-28 已封存，到第 4 条：${two.root}`;
  expect(readAnchors(logged)).toEqual([saved(two)]);
});

test.each([
  'nonsense',
  '2026-11-28',
  `2026-11-28  到第 4 条，2 条  ${root('b').slice(1)}`,
  `2026-11-28  到第 4 条，2 条  ${root('b')}b`,
  `2026-11-28  ${root('b')}`,
])('%s is no anchor', (line) => {
  expect(readAnchors(line)).toEqual([null]);
});

test('what stands there is what was kept; later ones are new', () => {
  expect(compareAnchors([], [one])).toBeNull();
  expect(compareAnchors([saved(one)], [one, two])).toBeNull();
  expect(compareAnchors([saved(two)], [one, two])).toBeNull();
});

test('one that is another, of another day or missing is told', () => {
  const told = (standing: Anchor[]) => compareAnchors([saved(one), saved(two)], standing)?.words;
  expect(told([one, { ...two, root: root('c') }])).toContain('2026-11-28 的封存与另存的对不上');
  expect(told([{ ...one, day: '2026-11-26' }, two])).toContain('2026-11-27 的封存与另存的对不上');
  expect(told([one])).toContain('到第 4 条）在数据库里没有');
  expect(told([])).toContain('到第 2 条）在数据库里没有');
});
