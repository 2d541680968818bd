import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { QrCode } from './qr-code';

it('draws every dark module once and no light one', () => {
  const text = 'https://example.com/news/cunming-bianqian';
  const html = renderToStaticMarkup(<QrCode text={text} label="二维码" />);
  const path = /class="qr__modules" d="([^"]+)"/.exec(html)?.[1] ?? '';
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const drawn = data.map((row) => row.map(() => 0));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let i = 0; i < Number(length); i++) drawn[Number(y)]![Number(x) + i]! += 1;
  }
  expect(drawn).toEqual(data.map((row) => row.map(Number)));
  expect(html).toContain(`viewBox="0 -0.5 ${size} ${size}"`);
});
