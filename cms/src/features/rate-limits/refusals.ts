import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorBody } from '../errors';
import { idOf } from '../front';
import { OPEN_TO_ALL } from '../public-api';

type Failure = Omit<Parameters<typeof errorBody>[0], 'requestId'>;

/** 429, with the seconds after which there is room again. */
export const tooMany = (
  request: IncomingMessage,
  response: ServerResponse,
  seconds: number,
): true => {
  response.setHeader('Retry-After', String(seconds));
  return refuse(request, response, {
    status: 429,
    message: `请求太频繁，请过 ${seconds} 秒再试`,
    details: { retryAfter: seconds },
    told: { code: 'too-many-requests', en: `Too many requests: come back in ${seconds} s.` },
  });
};

/** 401: without the key the same is open to anyone. */
export const refuseKey = (request: IncomingMessage, response: ServerResponse): true => {
  response.setHeader('WWW-Authenticate', 'Bearer');
  return refuse(request, response, {
    status: 401,
    message: '密钥不对，或者已经过期、撤销；不带密钥也可以读',
    told: {
      code: 'invalid-key',
      en: 'There is no such key, or it has expired or been revoked. Reading needs none.',
    },
  });
};

/** Answers before Koa, in the shape of every error. */
function refuse({ method }: IncomingMessage, response: ServerResponse, failure: Failure): true {
  response.writeHead(failure.status, {
    ...OPEN_TO_ALL,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(
    method === 'HEAD'
      ? undefined
      : JSON.stringify(errorBody({ ...failure, requestId: idOf(response) })),
  );
  return true;
}
