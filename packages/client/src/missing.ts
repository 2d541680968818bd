import { CmsHttpError, type ServerError } from './errors.js';

/** What the CMS says of something missing; throws any other error. Only the CMS itself knows that something is: a proxy's 404 is a failure. */
export function asMissing(error: unknown): ServerError {
  // Never there, or not any more.
  if (error instanceof CmsHttpError && [404, 410].includes(error.status) && error.server) {
    return error.server;
  }
  throw error;
}

/** What was read; null when it is missing. */
export async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    asMissing(error);
    return null;
  }
}
