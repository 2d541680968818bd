import { marksBehind } from './told-apart';

const marks = (...persons: [name: string, email: string][]) =>
  marksBehind(
    persons,
    ([name]) => name,
    ([, email]) => email,
  );

test('a mark stands behind those names alone that several have', () => {
  expect(marks(['张伟', 'a@x.cn'], ['李娜', 'b@x.cn'], ['张伟', 'c@x.cn'])).toEqual([
    '（a@x.cn）',
    '',
    '（c@x.cn）',
  ]);
  expect(marks(['张伟', 'a@x.cn'])).toEqual(['']);
  expect(marks()).toEqual([]);
});
