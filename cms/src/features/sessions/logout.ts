import type { Core } from '@strapi/strapi';
import { addToAuthRoute } from './auth-route';

/**
 * Strapi ends every session of an account when a sign-out names no device, and its own admin sends such a second one.
 * Whatever a sign-out names, Strapi takes the device of the session that it comes with.
 */
export function ownSessionAlone(strapi: Core.Strapi): void {
  addToAuthRoute(strapi, '/logout', (ctx, next) => {
    const body: object = ctx.request.body ?? {};
    ctx.request.body = { ...body, deviceId: 'of-this-session' };
    return next();
  });
}
