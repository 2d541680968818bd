import { figureText, formatFigure } from './figure';

test.each([
  [{ value: 42000, unit: '人' }, '4.2万人'],
  [{ value: 1092, unit: '人' }, '1,092人'],
  [{ value: 900, unit: '人', qualifier: '余' }, '900余人'],
  [{ value: 3000000, unit: '元', qualifier: '超' }, '超300万元'],
  [{ value: 265000000, unit: '元' }, '2.65亿元'],
  [{ value: 23000, unit: '件', qualifier: '余' }, '2.3万余件'],
  [{ value: 36, unit: '%' }, '36%'],
  [{ value: 0.5, unit: '亩', qualifier: null }, '0.5亩'],
  [{ value: -12000 }, '-1.2万'],
])('%j reads %s', (figure, text) => {
  expect(figureText(figure)).toBe(text);
});

test('a value that 万 would round is written out', () => {
  expect(figureText({ value: 12345, unit: '户' })).toBe('12,345户');
  expect(figureText({ value: 123456789 })).toBe('123,456,789');
});

test('the parts stand apart', () => {
  expect(formatFigure({ value: 42000, unit: '人', qualifier: '约' })).toEqual({
    prefix: '约',
    number: '4.2万',
    suffix: '',
    unit: '人',
  });
});
