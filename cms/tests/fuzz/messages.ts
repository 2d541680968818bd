import fc from 'fast-check';
import { of, type Known } from './sent';
import { nasty } from './texts';

/* Headers and bodies of any kind. */

/** What Node.js itself would refuse to send is left out. */
const sendable = (text: string) => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 2_000);

const NAMES =
  `Accept Accept-Encoding Accept-Language Authorization Cookie If-None-Match Origin Range
  X-Forwarded-For X-Request-Id X-Portal-Site Content-Type Host If-Modified-Since X-HTTP-Method-Override
  Forwarded Content-Encoding Access-Control-Request-Method`.split(/\s+/);

const VALUES = [
  ...['*', '"x", W/"y"', 'br;q=1.0001, gzip;q=-1', 'bytes=0-1', 'gzip'],
  ...['Bearer nonsense', 'Bearer', 'Basic eDp5'],
  ...['application/json', 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/xml'],
];

export const headers = (known: Known): fc.Arbitrary<Record<string, string>> =>
  fc
    .dictionary(of(...NAMES), fc.oneof(nasty, of(...known.keys), of(...VALUES)), { maxKeys: 4 })
    .map((all) =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name, sendable(value)])),
    );

export const body = fc.oneof(
  fc.json({ maxDepth: 4 }),
  nasty,
  of('{', '[]', '"', '{"data":{"title":"x"}}', '{"__proto__":{"a":1}}'),
  fc.constant('--x\r\nContent-Disposition: form-data; name="files"'),
  fc.integer({ min: 1, max: 800 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
);
