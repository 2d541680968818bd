import { isDate, isInstant } from '../src/contract/moments.js';

test.each(['2022-02-14', '2024-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '2023-02-29',
  '2022-02-30',
  '2022-13-01',
  '2022-00-10',
  '2022-2-14',
  '20220214',
  ' 2022-02-14',
  '2022-02-14T00:00:00Z',
  '+012022-02-14',
  '',
])('%j is no day', (text) => {
  expect(isDate(text)).toBe(false);
});

test.each(['2022-02-14T08:00:00.000Z', '2022-02-14T08:00:00Z', '2024-02-29T23:59:59.999999Z'])(
  '%s is a moment',
  (text) => {
    expect(isInstant(text)).toBe(true);
  },
);

test.each([
  '2022-02-14',
  '2022-02-30T08:00:00Z',
  '2022-02-14T24:00:00Z',
  '2022-02-14T08:60:00Z',
  '2022-02-14T08:00:61Z',
  '2022-02-14T08:00:00',
  '2022-02-14T08:00:00+08:00',
  '2022-02-14 08:00:00Z',
  'yesterday',
])('%j is no moment in UTC', (text) => {
  expect(isInstant(text)).toBe(false);
});
