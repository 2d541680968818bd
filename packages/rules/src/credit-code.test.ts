import { checkCreditCode } from './credit-code';

/*
 * Worked by hand for the standard's own example 91350100M000100Y43: with the weights
 * 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28 over the values 9 1 3 5 0 1 0 0 21 0 0 0 1 0 0 30 4
 * the sum is 9+3+27+135+26+420+8+900+112 = 1640; 1640 mod 31 = 28; 31 - 28 = 3.
 */
test.each(['91350100M000100Y43', '91440300708461136T', '91330100799655058B'])(
  '%s is a valid code',
  (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, value: code });
  },
);

test('blanks, lower case and full width are put right', () => {
  const value = '91350100M000100Y43';
  expect(checkCreditCode(' 91350100m000100y43 ')).toEqual({ ok: true, value });
  expect(checkCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toEqual({ ok: true, value });
  expect(checkCreditCode('9135 0100 M000100Y43')).toEqual({ ok: true, value });
});

test('every wrong check character is refused', () => {
  const wrong = [...'012456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => `91350100M000100Y4${last}`);
  const reasons = wrong.map((code) => checkCreditCode(code));
  expect(reasons.every((result) => !result.ok && result.reason.includes('校验不通过'))).toBe(true);
});

test('two neighbouring digits swapped are noticed', () => {
  expect(checkCreditCode('93150100M000100Y43').ok).toBe(false);
});

test('the length is named', () => {
  expect(checkCreditCode('91350100')).toEqual({
    ok: false,
    reason: '统一社会信用代码应为18位，现在是8位',
  });
});

test.each(['I', 'O', 'S', 'V', 'Z'])('the unused letter %s is named', (letter) => {
  expect(checkCreditCode(`9135010${letter}M000100Y43`)).toEqual({
    ok: false,
    reason: `统一社会信用代码不使用字符“${letter}”，请核对`,
  });
});
