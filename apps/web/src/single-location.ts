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
