import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { emptyProblem } from './acceptance';
import { inWords, StorageFullError } from './storage';
import { TOO_LARGE } from './take-in';

interface ReceivedFile {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

type Files = Record<string, ReceivedFile | ReceivedFile[]>;

const STORAGE_FULL = 507;

/**
 * Wraps the parser of forms with files and everything after it: errors before or beside the upload service
 * are answered in Chinese too, and received files are removed.
 */
export const uploadGuard: Core.MiddlewareFactory =
  (_, { strapi }) =>
  async (ctx, next) => {
    if (!ctx.is('multipart/form-data')) return next();
    try {
      await next();
    } catch (caught) {
      const { files: received = {} }: { files?: Files } = ctx.request;
      const files = Object.values(received).flat();
      await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
      const empty = files.find(({ size }) => size === 0);
      // Strapi refuses it before the service sees it, without its name.
      if (empty) throw new errors.ValidationError(emptyProblem(empty.originalFilename ?? ''));
      const error = inWords(caught);
      if (!(error instanceof StorageFullError)) throw error;
      strapi.log.error(error.cause);
      const { name, message } = error;
      ctx.status = STORAGE_FULL;
      ctx.body = { data: null, error: { status: STORAGE_FULL, name, message, details: {} } };
    }
    // Strapi's parser answers so, before it knows the name.
    if (ctx.body?.error?.message === 'FileTooBig') ctx.body.error.message = TOO_LARGE;
  };
