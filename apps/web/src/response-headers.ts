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
