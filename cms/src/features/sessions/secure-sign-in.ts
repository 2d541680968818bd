import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addToAuthRoute } from './auth-route';

/** The routes that set the session's cookie. */
const SIGN_INS = ['/login', '/access-token', '/register', '/register-admin', '/reset-password'];

/** A secure cookie cannot be set over HTTP; Strapi answers 500. A proxy that does not say HTTPS looks the same. */
export function refuseInsecureSignIn(strapi: Core.Strapi): void {
  if (strapi.config.get('admin.auth.cookie.secure') !== true) return;
  for (const path of SIGN_INS) {
    addToAuthRoute(strapi, path, (ctx, next) => {
      if (ctx.request.secure) return next();
      throw new errors.ApplicationError(
        '只能通过 HTTPS 登录。已经是 https 网址的，请管理员检查：nginx 的 NGINX_SCHEME 要设为 https，别的代理要发送 X-Forwarded-Proto: https。',
      );
    });
  }
}
