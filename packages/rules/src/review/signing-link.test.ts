import { isSigningCode, MOST_WRONG_CODES, signingLinkState } from './signing-link';

const at = (time: string) => new Date(`2026-11-29T${time}Z`);
const LINK = {
  expiresAt: at('12:00:00'),
  openedAt: null,
  usedAt: null,
  revokedAt: null,
  wrongTries: 0,
};

test.each([
  [{}, '11:59:59', 'unopened'],
  [{ openedAt: at('10:00:00') }, '11:59:59', 'opened'],
  [{ openedAt: at('10:00:00') }, '12:00:00', 'expired'],
  [{ wrongTries: MOST_WRONG_CODES - 1 }, '11:00:00', 'unopened'],
  [{ wrongTries: MOST_WRONG_CODES }, '11:00:00', 'locked'],
  [{ revokedAt: at('11:00:00'), wrongTries: MOST_WRONG_CODES }, '13:00:00', 'revoked'],
  // What was signed was signed, whatever came after.
  [{ usedAt: at('11:00:00'), revokedAt: at('11:30:00') }, '13:00:00', 'signed'],
])('%j at %s is %s', (more, now, state) => {
  expect(signingLinkState({ ...LINK, ...more }, at(now))).toBe(state);
});

test.each(['000000', '123456'])('%s can be a code', (text) =>
  expect(isSigningCode(text)).toBe(true),
);
test.each([undefined, 123456, '', '12345', '1234567', '12345a', '１２３４５６', '123456\n'])(
  'is no code: %j',
  (text) => expect(isSigningCode(text)).toBe(false),
);
