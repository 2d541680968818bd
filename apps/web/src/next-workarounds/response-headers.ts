import { ServerResponse } from 'node:http';

/**
 * Next appends a cached redirect's Location to a response that holds it already (vercel/next.js#82117, open in 16.4.6):
 * two of them, which proxies and clients join to `/a, /a`. A Location that stands is not appended again.
 */
export function keepLocationSingle(): void {
  const { appendHeader } = ServerResponse.prototype;
  ServerResponse.prototype.appendHeader = function (name, value) {
    const repeated = name.toLowerCase() === 'location' && this.getHeader(name) === value;
    return repeated ? this : appendHeader.call(this, name, value);
  };
}

/**
 * Next puts its own Vary in place of the one that src/proxy.ts sets (vercel/next.js#85999, open in 16.4.6), and a cache
 * outside would hand one reader's mode to another. What a response is said to depend on is only ever added to.
 */
export function keepVary(): void {
  const { setHeader } = ServerResponse.prototype;
  ServerResponse.prototype.setHeader = function (name, value) {
    if (name.toLowerCase() !== 'vary') return setHeader.call(this, name, value);
    const fields = [this.getHeader(name) ?? [], value].flat().join(',').toLowerCase();
    const each = new Set(fields.split(',').map((field) => field.trim()));
    each.delete('');
    return setHeader.call(this, name, [...each].join(', '));
  };
}

/** Next tells readers where it has sent a request on to: the CMS's address, which may be a private one. */
export function keepUpstreamsPrivate(): void {
  const { setHeader } = ServerResponse.prototype;
  ServerResponse.prototype.setHeader = function (name, value) {
    const isTold = name.toLowerCase() === 'x-middleware-rewrite' && URL.canParse(String(value));
    return isTold ? this : setHeader.call(this, name, value);
  };
}

/** Headers that speak of a body; a 304 has none. */
const OF_THE_BODY = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding'];

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** Whether the reader's copies, by their validators, include this one; compared weakly (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: unknown): boolean {
  if (ifNoneMatch === undefined || typeof etag !== 'string') return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

/**
 * Next answers 304 for kept pages, and always in full for kept files: feeds, sitemaps. Here a 200 whose ETag the reader
 * has already becomes a 304; Node leaves out the body by itself.
 */
export function answerNotModified(): void {
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, status: number, ...rest) {
    const reading = this.req.method === 'GET' || this.req.method === 'HEAD';
    const known = isKnown(this.req.headers['if-none-match'], this.getHeader('etag'));
    if (status !== 200 || !reading || !known) {
      return Reflect.apply(writeHead, this, [status, ...rest]) as ServerResponse;
    }
    for (const name of OF_THE_BODY) this.removeHeader(name);
    return writeHead.call(this, 304);
  };
}
