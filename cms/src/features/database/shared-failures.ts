import type { Core } from '@strapi/strapi';
import { noteShared } from './failures';

/**
 * Looks at each error before Strapi makes an answer of it: one reading of the database may serve many requests, and when
 * it fails all of them are told so.
 */
export const sharedFailures: Core.MiddlewareFactory = () => async (_, next) => {
  try {
    await next();
  } catch (error) {
    noteShared(error);
    throw error;
  }
};
