import { CmsHttpError } from './errors.js';

/** Never there, or not any more. */
const MISSING = new Set([404, 410]);

/** What was read; null when it is missing. Only the CMS itself knows that something is: a proxy's 404 is a failure. */
export async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CmsHttpError && MISSING.has(error.status) && error.server) return null;
    throw error;
  }
}
