import { signBody, verifySignature } from './delivery';

const secret = 'a secret of both sides';
const body = '{"events":[]}';
const timestamp = 1767225600;
const now = new Date(timestamp * 1000);
const signed = { body, timestamp: String(timestamp), secret, now };
const signature = signBody(body, secret, timestamp);

test('the signature is the HMAC that openssl computes', () => {
  // printf '1767225600.{"events":[]}' | openssl dgst -sha256 -hmac 'a secret of both sides'
  expect(signature).toBe('sha256=3ae4024ebe09731e0fab3e267063611d42f601ebe2bdb90e0d55d2c3b65a53d1');
});

test('a message signed with the same secret is accepted', () => {
  expect(verifySignature({ ...signed, signature })).toEqual({ ok: true });
});

test.each([
  ['body', { body: '{"events":[1]}' }],
  ['secret', { secret: 'another' }],
  ['timestamp', { timestamp: String(timestamp + 1) }],
  ['signature', { signature: `sha256=${'0'.repeat(64)}` }],
])('another %s is a mismatch', (_, change) => {
  expect(verifySignature({ ...signed, signature, ...change })).toEqual({
    ok: false,
    reason: 'signature-mismatch',
  });
});

test.each([
  ['no signature', { signature: null }, 'missing'],
  ['no timestamp', { timestamp: undefined }, 'missing'],
  ['a bare digest', { signature: signature.slice('sha256='.length) }, 'malformed'],
  ['non-ASCII of the same length', { signature: `sha256=${'é'.repeat(64)}` }, 'malformed'],
  ['a timestamp that is no number', { timestamp: '1767225600x' }, 'malformed'],
])('%s is refused as %s', (_, change, reason) => {
  expect(verifySignature({ ...signed, signature, ...change })).toEqual({ ok: false, reason });
});

test.each([
  [300, true],
  [-300, true],
  [301, false],
  [-301, false],
])('a clock %s seconds apart: accepted %s', (seconds, ok) => {
  const later = new Date(now.getTime() + seconds * 1000);
  expect(verifySignature({ ...signed, signature, now: later }).ok).toBe(ok);
});

test('an empty secret signs nothing', () => {
  expect(() => signBody(body, '', timestamp)).toThrow('empty');
});
