import { encode } from 'uqr';
import { qrPath } from './qr-path';

test('draws every dark module once and no light one', () => {
  const text = 'https://example.com/news/cunming-bianqian';
  const path = qrPath(text);
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const drawn = data.map((row) => row.map(() => 0));
  for (const [, x, y, length] of path.d.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let i = 0; i < Number(length); i++) drawn[Number(y)]![Number(x) + i]! += 1;
  }
  expect(drawn).toEqual(data.map((row) => row.map(Number)));
  expect(path.size).toBe(size);
});
