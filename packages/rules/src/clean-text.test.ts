import { cleanLine, cleanText } from './clean-text';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');

test('what nobody sees goes', () => {
  const unseen = [
    range(0, 8),
    range(0x0e, 0x1f),
    range(0x7f, 0x84),
    range(0x86, 0x9f),
    '\u200b\u202a\u202e\u2066\u2069\ufeff\ufffe\uffff',
    // Halves of pairs that do not meet.
    '\udc00\u200b\udfff',
  ].join('');
  expect(cleanText(`翟${unseen}店`)).toBe('翟店');
});

test.each(['👨‍👩‍👧', '𠀀', 'می‌خواهم', 'a\tb\nc', 'Ａ é'])('%j stays as it is', (text) => {
  expect(cleanText(text)).toBe(text);
});

test('lines end in one way, and a line is one', () => {
  expect(cleanText('a\r\nb\rc\u000bd\u2028e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
  expect(cleanLine('a\r\n\tb')).toBe('a b');
});
