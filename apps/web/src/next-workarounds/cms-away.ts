import { randomUUID } from 'node:crypto';
import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { ERROR_CODES, errorBody } from '@township/client/contract';

/** As nginx says it. Seconds. */
const RETRY_AFTER = '5';
const PROXIED = /^\/(api|uploads)(?:[/?]|$)/;

/**
 * When a rewritten request does not reach the CMS, Next answers 500 in English, and can be told nothing else. Here it becomes what every
 * door says then: 503, under /api/ in the shape of its errors.
 */
export function answerForCms(): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'request') {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      const [, door] = PROXIED.exec(request.url ?? '') ?? [];
      if (door !== undefined) sayAway(response, door === 'api');
    }
    return Reflect.apply(emit, this, [event, ...args]) as boolean;
  };
}

function sayAway(response: ServerResponse, isApi: boolean): void {
  const { end } = response;
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    // The CMS says of each of its answers what it is.
    const isNexts = this.statusCode === 500 && !this.headersSent && !this.hasHeader('content-type');
    return Reflect.apply(end, this, isNexts ? [away(this, isApi)] : args) as ServerResponse;
  } as typeof response.end;
}

function away(response: ServerResponse, isApi: boolean): string {
  const { status, zh } = ERROR_CODES.unavailable;
  const requestId = randomUUID();
  response.statusCode = status;
  response.setHeader('Content-Type', `${isApi ? 'application/json' : 'text/plain'}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Retry-After', RETRY_AFTER);
  response.setHeader('X-Request-Id', requestId);
  return isApi ? JSON.stringify(errorBody('unavailable', requestId)) : zh;
}
