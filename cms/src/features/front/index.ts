import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { idOf, REQUEST_ID, requestIdOf } from './request-id';

export { idOf, REQUEST_ID } from './request-id';

/** Looks at a request before Koa does; resolves to true when it has answered. */
export type Step = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean | Promise<boolean>;

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const stepsOf = new WeakMap<Core.Strapi, Step[]>();

/** Stands in front of Koa and all of Strapi: each request has its number from here on. Call it before every other feature. */
export function registerFront({ strapi }: { strapi: Core.Strapi }): void {
  const steps: Step[] = [];
  stepsOf.set(strapi, steps);
  const proxied = Boolean(strapi.config.get('server.proxy.koa'));
  const { httpServer } = strapi.server;
  const [koa] = httpServer.listeners('request') as Listener[];
  if (!koa) throw new Error('Strapi’s server listens to no request.');
  httpServer.removeListener('request', koa);
  httpServer.on('request', async (request, response) => {
    const began = Date.now();
    response.setHeader(REQUEST_ID, requestIdOf(request, proxied));
    try {
      for (const step of steps) {
        if (await step(request, response)) return log(strapi, request, response, began);
      }
    } catch (error) {
      // Strapi answers as well as it can.
      strapi.log.error(error);
    }
    koa(request, response);
  });
}

/** Adds a step; they come in the order in which they were added. */
export function addStep({ strapi }: { strapi: Core.Strapi }, step: Step): void {
  const steps = stepsOf.get(strapi);
  if (!steps) throw new Error('registerFront comes before any step.');
  steps.push(step);
}

/** As Strapi logs what it answers; without the query, which can hold what people searched for. */
function log(
  { log }: Core.Strapi,
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  began: number,
): void {
  // Writing a line that nobody keeps is a tenth of what a kept answer costs.
  if (!log.isLevelEnabled('http')) return;
  const [path] = url.split('?');
  const took = Date.now() - began;
  log.http(`${method} ${path} (${took} ms) ${response.statusCode} [${idOf(response)}]`);
}
