import type { Core } from '@strapi/strapi';

type Context = Parameters<Core.MiddlewareHandler>[0];

const COOKIE = 'portal_files';
/** As long as an editor may sit over an open page; each answer of the admin begins it anew. */
const LIFETIME_MS = 2 * 60 * 60 * 1000;

/**
 * Requests for pictures in the admin carry no Authorization header: an answer to a signed-in member of staff
 * sets a signed cookie, which is sent with files only.
 */
export function grantFiles(strapi: Core.Strapi, ctx: Context): void {
  if (ctx.state.isAuthenticatedAdmin !== true && !isAdmin(ctx)) return;
  ctx.cookies.set(COOKIE, String(Date.now() + LIFETIME_MS), {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    path: '/uploads',
    secure: strapi.config.get<boolean>('admin.auth.cookie.secure', false),
    maxAge: LIFETIME_MS,
    overwrite: true,
  });
}

const isAdmin = (ctx: Context): boolean => ctx.state.auth?.strategy?.name === 'admin';

export const maySeeAllFiles = (ctx: Context): boolean =>
  Number(ctx.cookies.get(COOKIE, { signed: true }) ?? 0) > Date.now();
