import { isPreviewToken, linkState } from './preview';

const at = (time: string) => new Date(`2026-11-29T${time}Z`);

test('a link is open until the moment that it expires, unless it was revoked', () => {
  const times = { expiresAt: at('12:00:00'), revokedAt: null };
  expect(linkState(times, at('11:59:59'))).toBe('open');
  expect(linkState(times, at('12:00:00'))).toBe('expired');
  expect(linkState({ ...times, revokedAt: at('11:00:00') }, at('11:00:00'))).toBe('revoked');
  expect(linkState({ ...times, revokedAt: at('11:00:00') }, at('13:00:00'))).toBe('revoked');
});

test('is a token', () => expect(isPreviewToken('aZ09_-x'.repeat(6) + 'a')).toBe(true));

test.each([undefined, null, 7, '', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}/`])(
  'is no token: %j',
  (text) => expect(isPreviewToken(text)).toBe(false),
);
