import {
  ID_HEADER,
  SIGNATURE_HEADER,
  signedPost,
  signRequest,
  TIMESTAMP_HEADER,
  verifyRequest,
} from './request-signature';

const secret = 'a secret of both sides';
const now = new Date(1767225600_000);
const request = { method: 'POST', path: '/site/revalidate', body: '{"events":[]}' };
const headers = signRequest(request, secret, now, 'msg-1');

interface Change {
  headers?: Record<string, string>;
  request?: Partial<typeof request>;
  secrets?: string;
  now?: Date;
}
const verify = (change: Change = {}) => {
  const sent = { ...headers, ...change.headers };
  const received = { ...request, ...change.request, header: (name: string) => sent[name] };
  return verifyRequest(received, change.secrets ?? secret, change.now ?? now);
};

test('the signature is the HMAC that openssl computes', () => {
  // printf 'msg-1.1767225600.POST /site/revalidate\n{"events":[]}' | openssl dgst -sha256 -hmac 'a secret of both sides' -binary | base64
  expect(headers).toEqual({
    [ID_HEADER]: 'msg-1',
    [TIMESTAMP_HEADER]: '1767225600',
    [SIGNATURE_HEADER]: 'r1,wuTuHEq48tWr2toJyIupdRaPySZZaImFAG1dwuiuTsQ=',
  });
});

test('a request signed with the same secret is accepted, and each has an id of its own', () => {
  expect(verify()).toEqual({ ok: true });
  const [one, other] = [1, 2].map(() => signedPost(request.path, { events: [] }, secret, now));
  expect(verify({ headers: one!.headers })).toEqual({ ok: true });
  expect(one!.headers[ID_HEADER]).not.toBe(other!.headers[ID_HEADER]);
});

test.each<[string, Change]>([
  ['method', { request: { method: 'PUT' } }],
  ['path', { request: { path: '/api/views' } }],
  ['query', { request: { path: '/site/revalidate?x=1' } }],
  ['body', { request: { body: '{"events":[1]}' } }],
  ['secret', { secrets: 'another' }],
  ['id', { headers: { [ID_HEADER]: 'msg-2' } }],
  ['timestamp', { headers: { [TIMESTAMP_HEADER]: '1767225601' } }],
  ['signature', { headers: { [SIGNATURE_HEADER]: `r1,${'A'.repeat(44)}` } }],
  ['length of the signature', { headers: { [SIGNATURE_HEADER]: 'r1,é' } }],
])('another %s is a mismatch', (_, change) => {
  expect(verify(change)).toEqual({ ok: false, reason: 'signature-mismatch' });
});

test.each<[string, Record<string, string>, string]>([
  ['no signature', { [SIGNATURE_HEADER]: '' }, 'missing'],
  ['no timestamp', { [TIMESTAMP_HEADER]: '' }, 'missing'],
  ['no id', { [ID_HEADER]: '' }, 'missing'],
  ['an id with a point', { [ID_HEADER]: 'msg.1' }, 'malformed'],
  ['a signature without its version', { [SIGNATURE_HEADER]: 'A'.repeat(44) }, 'malformed'],
  ['a signature of another version alone', { [SIGNATURE_HEADER]: 'v1,AAAA' }, 'malformed'],
  ['a timestamp that is no number', { [TIMESTAMP_HEADER]: '1767225600x' }, 'malformed'],
])('%s is refused as %j %s', (_, change, reason) => {
  expect(verify({ headers: change })).toEqual({ ok: false, reason });
});

test.each([
  [300, true],
  [-300, true],
  [301, false],
  [-301, false],
])('a clock %s seconds apart: accepted %s', (seconds, ok) => {
  expect(verify({ now: new Date(now.getTime() + seconds * 1000) }).ok).toBe(ok);
});

test('while one secret takes the place of another, either side may go first', () => {
  const both = 'the new one, a secret of both sides';
  expect(verify({ secrets: both }).ok).toBe(true);
  expect(verify({ headers: signRequest(request, both, now), secrets: secret }).ok).toBe(true);
  expect(verify({ headers: signRequest(request, 'the new one', now) }).ok).toBe(false);
});

test('an empty secret signs nothing', () => {
  for (const secrets of ['', 'one,']) {
    expect(() => signRequest(request, secrets, now)).toThrow('empty');
  }
});
