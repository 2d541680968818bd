import { createSharedStore, type Limit } from '../src';

const limited = (limit: Limit) => {
  const store = createSharedStore({});
  return async (key: string) => (await store.consume(limit, key)).allowed;
};

describe('a limit in memory', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('lets each address do so many things within its window', async () => {
    const allows = limited({ name: 'three', points: 3, duration: 60 });
    const four = [];
    for (let count = 0; count < 4; count++) four.push(await allows('a'));
    expect(four).toEqual([true, true, true, false]);
    expect(await allows('b')).toBe(true);
    jest.advanceTimersByTime(60_001);
    expect(await allows('a')).toBe(true);
  });

  test('refuses nobody new because others came, and forgets them when their window ends', async () => {
    const allows = limited({ name: 'one', points: 1, duration: 60 });
    for (let count = 0; count < 20_000; count++) await allows(`10.0.${count}`);
    expect(await allows('new')).toBe(true);
    expect(jest.getTimerCount()).toBe(20_001);
    jest.advanceTimersByTime(60_001);
    expect(jest.getTimerCount()).toBe(0);
  });
});
