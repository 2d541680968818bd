import { clipped } from './clipped';

test('long texts are cut, and of long lists two stand, at any depth; all else is as it was', () => {
  const text = '字'.repeat(200);
  expect(clipped({ a: [{ b: text }, 1, 2], c: null, d: 1.5, e: '短' })).toEqual({
    a: [{ b: `${'字'.repeat(60)}…` }, 1],
    c: null,
    d: 1.5,
    e: '短',
  });
});
