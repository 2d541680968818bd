import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { REQUEST_ID } from '../front';
import { errorBody } from './shape';

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

interface BadHttp extends NodeJS.ErrnoException {
  /** What came. */
  rawPacket?: Buffer;
}

/** Answers what Node.js cannot read as a request, in the one shape; Node.js itself would say nothing but the status. */
export function answerBadHttp(strapi: Core.Strapi): void {
  strapi.server.httpServer.on('clientError', (error: BadHttp, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
    const status = STATUS[error.code ?? ''] ?? 400;
    const requestId = randomUUID();
    const body = JSON.stringify(errorBody({ status, requestId }));
    strapi.log.warn(`[errors] ${error.code ?? error.message} ${status} [${requestId}]`);
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      `${REQUEST_ID}: ${requestId}`,
      'Connection: close',
    ];
    const isHead = error.rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD ';
    socket.end(`${lines.join('\r\n')}\r\n\r\n${isHead ? '' : body}`);
  });
}
