import { readDecision } from './decision';

const read = (text: string) => readDecision(new URLSearchParams(text));

test('an approval with every tick and a code lacks nothing', () => {
  expect(read('decision=approve&points=2&checked=a&checked=b&opinion=+好+&code=123456')).toEqual({
    values: { decision: 'approve', checked: ['a', 'b'], opinion: '好', reason: '', place: '' },
    code: '123456',
    errors: {},
  });
});

test.each([' 123 456', '１２３４５６', '123-456'])('%s is read as people mean it', (code) => {
  expect(read(`decision=confirm&code=${encodeURIComponent(code)}`)).toMatchObject({
    code: '123456',
    errors: {},
  });
});

test('what is missing is said at its field', () => {
  expect(Object.keys(read('decision=approve&points=2&checked=a&code=123').errors)).toEqual([
    'checked',
    'code',
  ]);
  expect(Object.keys(read('decision=reject&code=123456').errors)).toEqual([
    'place',
    'reason',
    'rejectCode',
  ]);
  expect(read('decision=reject&place=0&reason=错&rejectCode=123456').errors).toEqual({});
});

test('what is no decision is an approval that lacks everything', () => {
  expect(read('decision=publish&points=1').errors).toMatchObject({ checked: expect.any(String) });
});
