import { recentlyRead } from './recently-read';

const NAME = Symbol.for('township.recentlyRead');

afterEach(() => Reflect.deleteProperty(globalThis, NAME));

test('the keys of the page cache are the addresses that readers asked for', () => {
  const keys = [
    '/route-cache/APP_PAGE/77ea2d/$/elder/honors',
    '/route-cache/APP_PAGE/02ef9e/$/-',
    '/-/villages/zhaidong',
  ];
  Object.assign(globalThis, { [NAME]: () => keys });
  expect(recentlyRead(3)).toEqual([
    { path: '/honors', mode: 'elder' },
    { path: '/', mode: 'standard' },
    { path: '/villages/zhaidong', mode: 'standard' },
  ]);
});

test('without a page cache there are none', () => expect(recentlyRead(3)).toEqual([]));
