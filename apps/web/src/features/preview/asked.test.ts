import { deviceOf, previewQuery, readPreviewAddress } from './asked';

test('a moment as the form sends it is one of China; anything else is none', () => {
  expect(readPreviewAddress({ at: '2026-12-01T09:00' })).toEqual({
    at: '2026-12-01T01:00:00.000Z',
    marked: false,
  });
  for (const at of ['', 'tomorrow', '2026-13-01T09:00', undefined]) {
    expect(readPreviewAddress({ at, changes: '1' })).toEqual({ at: undefined, marked: true });
  }
});

test('what was asked goes on to the page', () => {
  const query = previewQuery({ at: '2026-12-01T01:00:00.000Z', marked: true });
  expect(readPreviewAddress(Object.fromEntries(new URLSearchParams(query)))).toEqual({
    at: '2026-12-01T01:00:00.000Z',
    marked: true,
  });
  expect(previewQuery({ marked: false })).toBe('');
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36',
    '手机',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0', '电脑'],
  ['curl/8.5.0', '程序'],
  ['', '程序'],
])('%s is %s', (agent, device) => expect(deviceOf(agent)).toBe(device));
