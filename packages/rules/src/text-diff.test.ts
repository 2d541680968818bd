import { cutWords, diffTexts } from './text-diff';

const shown = (before: string, after: string) =>
  diffTexts(before, after)
    .map(({ kind, text, isKey }) => {
      if (kind === 'same') return text;
      return `${kind === 'added' ? '+' : '-'}${isKey ? '!' : ''}[${text}]`;
    })
    .join('');

test.each([
  ['翟店镇召开工作会议', '翟店镇举行工作会议', '翟店镇-[召开]+[举行]工作会议'],
  ['电话：0359-5561234。', '电话：0359-5561243。', '电话：-![0359-5561234]+![0359-5561243]。'],
  ['2026年3月5日起办理', '2026年3月6日起办理', '-![2026年3月5日]+![2026年3月6日]起办理'],
  ['增长12.5%', '增长15.2%', '增长-![12.5%]+![15.2%]'],
  ['共187家企业', '共187家企业', '共187家企业'],
  ['', '新写的', '+[新写的]'],
  ['删掉的', '', '-[删掉的]'],
])('%s → %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('what is cut gives the text again, whatever is in it', () => {
  const text = '山西🏭2026-11-29 08:30，1,234人；a1b2，第３届\n\n第二段';
  expect(cutWords(text).join('')).toBe(text);
  const parts = diffTexts(text, text.replace('第二段', '第三段'));
  const side = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join('');
  expect(side('added')).toBe(text);
  expect(side('removed')).toBe(text.replace('第二段', '第三段'));
});

test('a paragraph that came in between moves none of the others', () => {
  const before = '第一段讲会议。\n第二段讲安全。';
  expect(shown(before, '第一段讲会议。\n新的一段讲会议。\n第二段讲安全。')).toBe(
    '第一段讲会议。\n+[新的一段讲会议。\n]第二段讲安全。',
  );
});

test('of a table the cell that changed, and not what stands in the next', () => {
  const row = (...cells: string[]) => cells.join(' | ');
  expect(shown(row('北村', '120', '30'), row('北村', '30', '30'))).toBe(
    '北村 | -![120]+![30] | 30',
  );
  const before = [row('村', '户数'), row('北村', '120'), row('南村', '80')].join('\n');
  const after = [row('村', '户数'), row('北村', '80'), row('南村', '120')].join('\n');
  expect(shown(before, after)).toBe('村 | 户数\n北村 | -![120]+![80]\n南村 | -![80]+![120]');
});

test('nothing of nothing', () => {
  expect(diffTexts('', '')).toEqual([]);
});

test('texts of which hardly a word is the same are two, and not compared for minutes', () => {
  const text = (from: number) =>
    Array.from({ length: 4_000 }, (_, number) => `${from + number} `).join('');
  const parts = diffTexts(text(1_000_000), text(2_000_000));
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
