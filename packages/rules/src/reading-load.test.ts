import { readingLoad, readingLoadText } from './reading-load';

const load = (text: string, tables: string[] = [], pictures = 0) =>
  readingLoad({ text, tables, pictures });

test('Chinese is counted by characters, without its punctuation', () => {
  expect(load('翟店镇，在稷山县。').characters).toBe(7);
  expect(load('𠮷村').characters).toBe(2);
});

test('Latin words and numbers count one each', () => {
  expect(load('220 kV 变电站').characters).toBe(5);
  expect(load('投资 2.65 亿元，编号 GB/T 7714-2015').characters).toBe(9);
  expect(load('https://example.com/a-b').characters).toBe(2);
});

test.each([
  [0, 1],
  [400, 1],
  [599, 1],
  [600, 2],
  [1200, 3],
])('%i characters take %i minutes', (characters, minutes) => {
  expect(load('字'.repeat(characters))).toEqual({ characters, minutes });
});

test('twelve pictures take a minute', () => {
  expect(load('字'.repeat(800), [], 12).minutes).toBe(3);
});

test('a table of any length is looked up, not read', () => {
  const rows = '翟东村 140824103200 '.repeat(1000);
  const { characters, minutes } = load('字'.repeat(400), [rows]);
  expect(characters).toBe(4400);
  expect(minutes).toBe(2);
});

test.each([
  [{ characters: 0, minutes: 1 }, '约 10 字 · 读 1 分钟'],
  [{ characters: 437, minutes: 1 }, '约 440 字 · 读 1 分钟'],
  [{ characters: 1262, minutes: 3 }, '约 1,300 字 · 读 3 分钟'],
])('%o reads %s', (given, text) => expect(readingLoadText(given)).toBe(text));
