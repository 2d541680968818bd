import { splitSentences } from './sentences';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['今天开会。明天放假！真的吗？好；行', ['今天开会。', '明天放假！', '真的吗？', '好；', '行']],
  ['他说：“来了。”大家都笑了。', ['他说：“来了。”', '大家都笑了。']],
  ['（见附件。）请查收', ['（见附件。）', '请查收']],
  ['产值 1.2 亿元，占 3.5%。', ['产值 1.2 亿元，占 3.5%。']],
  ['网址 www.town.cn 可查。', ['网址 www.town.cn 可查。']],
  ['It rains. 下雨了', ['It rains.', '下雨了']],
  ['什么？！走吧……', ['什么？！', '走吧……']],
  ['  一 \n 二。 \n', ['一 \n 二。']],
  ['村庄名录', ['村庄名录']],
  ['———', []],
  ['', []],
])('%j', (text, sentences) => expect(split(text)).toEqual(sentences));

it('takes breath in a long sentence at a comma, and loses nothing', () => {
  const long = `${'稷山县翟店镇，'.repeat(40)}完。`;
  const pieces = split(long);
  expect(pieces.join('')).toBe(long);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(120);
  for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/，$/);
});

it('takes breath even where there is no comma', () => {
  expect(split('稷'.repeat(250)).map(({ length }) => length)).toEqual([120, 120, 10]);
});
