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

test('nothing of nothing', () => {
  expect(diffTexts('', '')).toEqual([]);
});
