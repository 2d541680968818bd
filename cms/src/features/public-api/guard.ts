import type { Core } from '@strapi/strapi';
import { EXPOSED_HEADERS } from '@township/rules/exposed-headers';
import { withTold } from '../errors';
import { answeringOf } from './answered';
import type { PublicType } from './definition';
import { checkDetailQuery, parseListQuery, type RawQuery } from './query';
import { publicTypes } from './types';

/** Any page may read, and none is told apart: caches hold one answer for all. */
export const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED_HEADERS.join(','),
  Vary: 'Accept-Encoding',
};

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const PATH = /^\/api\/([^/]+)(\/[^/]*)?\/?$/;

/** What the public API answers below `/api/<route>`. */
export interface PublicRoute {
  route: string;
  /** @param below whether the address goes on after the route; throws for a request outside the contract */
  check(query: RawQuery, below: boolean): void;
  /** Answers by itself whatever it is, a file for one: no other step keeps it or writes it as JSON. */
  byItself?: boolean;
}

const routeOf = (type: PublicType): PublicRoute => ({
  route: type.route,
  check(query, below) {
    if (type.kind !== 'single' && !below) parseListQuery(query, type);
    else checkDetailQuery(query);
  },
});

/**
 * Stands before routing and authentication: a request outside the contract is refused before any query runs.
 * What passes is answered as the API's cache says.
 *
 * @param more routes besides those of the public types
 */
export const publicApiGuard = (more: readonly PublicRoute[]): Core.MiddlewareFactory => {
  const routes = [...publicTypes.map(routeOf), ...more];
  return (_, { strapi }) =>
    async (ctx, next) => {
      const match = PATH.exec(ctx.path.toLowerCase());
      const asked = routes.find(({ route }) => route === match?.[1]);
      if (!match || !asked) return next();

      if (!READING.has(ctx.method)) {
        ctx.set('Allow', [...READING].join(', '));
        return ctx.methodNotAllowed(
          '公开接口只能读取',
          withTold(
            { allowed: [...READING] },
            { code: 'method-not-allowed', en: 'The public API is read-only.' },
          ),
        );
      }
      if (ctx.method === 'OPTIONS') return next();

      ctx.set(OPEN_TO_ALL);
      ctx.set('Cache-Control', 'no-store');
      asked.check({ text: ctx.querystring, params: ctx.query }, Boolean(match[2]));
      if (asked.byItself) return next();
      const make = async () => {
        await next();
        if (ctx.status !== 200) return null;
        ctx.type = 'json';
        return (ctx.body = JSON.stringify(ctx.body));
      };
      const answering = answeringOf(strapi);
      if (answering) return answering(ctx, make);
      await make();
    };
};
