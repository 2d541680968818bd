import { byInitial } from './letters';

test('names stand under their first letters, in the order given', () => {
  const names = ['北吴', '360 示例', '翟东', '翟西', '。'];
  expect(byInitial(names, (name) => name).map(({ initial, items }) => [initial, ...items])).toEqual(
    [
      ['b', '北吴'],
      ['3', '360 示例'],
      ['z', '翟东', '翟西'],
      ['#', '。'],
    ],
  );
});
