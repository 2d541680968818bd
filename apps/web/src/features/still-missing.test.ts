import { missingOf } from './still-missing';

test('what is empty is named, what is known is not', () => {
  expect(missingOf({ 介绍: null, 数字: [], 照片: [1], 年份: 0, 电话: '', 村: {} })).toEqual([
    '介绍',
    '数字',
    '电话',
  ]);
});
