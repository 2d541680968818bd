import { readPolicy } from './api-limits.js';

test('a policy says how much may be asked in how many seconds', () => {
  expect(readPolicy('"reads";q=200;w=5')).toEqual({ requests: 200, seconds: 5 });
});

test.each([null, '', '"reads"', 'reads;q=200;w=5', '"reads";q=x;w=5'])(
  '%s says nothing',
  (field) => {
    expect(readPolicy(field)).toBeNull();
  },
);
