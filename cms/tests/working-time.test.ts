import { isWorkingDay, lastWorkingDay } from '@township/rules/review/working-time';
import { workingTimeOf } from '../src/features/working-time';
import { content, signInAs } from './harness';
import { desks } from './desk/support';

const room = desks();
const { cms, list } = room;

const enter = (date: string, kind: 'rest' | 'work', name: string) =>
  content(cms.strapi, 'special-day').create({ data: { date, kind, name } });

/** All but the clock goes on as it does. */
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

test('announced days are known; what the town enters stands over them, at once', async () => {
  const announced = await workingTimeOf(cms.strapi);
  // 国庆节, and the Saturday that was worked for it.
  expect(isWorkingDay(announced, '2026-10-01')).toBe(false);
  expect(isWorkingDay(announced, '2026-10-10')).toBe(true);
  expect(lastWorkingDay(announced, '2026-09-30', 1)).toBe('2026-10-08');
  const { documentId } = await enter('2026-10-08', 'rest', '本镇调休');
  await enter('2030-10-05', 'work', '国庆节调休');
  const own = await workingTimeOf(cms.strapi);
  expect(lastWorkingDay(own, '2026-09-30', 1)).toBe('2026-10-09');
  expect(isWorkingDay(own, '2030-10-05')).toBe(true);
  await content(cms.strapi, 'special-day').delete({ documentId });
  expect(isWorkingDay(await workingTimeOf(cms.strapi), '2026-10-08')).toBe(true);
});

test('a day is entered once', async () => {
  await enter('2030-01-01', 'rest', '元旦');
  await expect(enter('2030-01-01', 'work', '又一次')).rejects.toThrow(/unique|重复|已/);
});

test('nobody outside reads them', async () => {
  await cms.http.get('/api/special-days').expect(404);
});

test('a year without holidays is said to administrators, until they enter them', async () => {
  jest.useFakeTimers({ now: new Date('2033-12-05T00:00:00Z'), doNotFake: [...TIMERS] });
  try {
    const said = async (token: string) =>
      (await list('/problems', token)).map(({ title }) => title).filter((t) => t.includes('放假'));
    const administrator = await signInAs(cms, 'strapi-super-admin', 'second@example.org');
    expect(await said(await signInAs(cms, 'signer', 'third@example.org'))).toEqual([]);
    expect(await said(administrator)).toEqual([
      '2033年的放假安排还没有填',
      '2034年的放假安排还没有填',
    ]);
    await enter('2033-10-01', 'rest', '国庆节');
    await enter('2034-01-01', 'rest', '元旦');
    expect(await said(administrator)).toEqual([]);
  } finally {
    jest.useRealTimers();
  }
});
