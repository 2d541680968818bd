import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { answerBy } from '../public-api';
import { ApiCache } from './api-cache';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers what anyone may read from memory while nothing has changed: what is kept before Koa, what is not within it. */
export function registerApiCache({ strapi }: { strapi: Core.Strapi }): void {
  const cache = new ApiCache(strapi);
  answerBy(strapi, (ctx, make) => cache.answer(ctx, make));

  const { httpServer } = strapi.server;
  const [koa] = httpServer.listeners('request') as Listener[];
  if (!koa) throw new Error('Strapi’s server listens to no request.');
  httpServer.removeListener('request', koa);
  httpServer.on('request', async (request, response) => {
    const began = Date.now();
    const reply = await cache.kept(request);
    if (!reply) return koa(request, response);
    response.writeHead(reply.status, reply.headers);
    response.end(request.method === 'HEAD' ? undefined : reply.body);
    const [path] = request.url?.split('?') ?? [];
    strapi.log.http(`${request.method} ${path} (${Date.now() - began} ms) ${reply.status}`);
  });
}
