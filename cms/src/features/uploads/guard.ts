import { readFile, rm, stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentProblem, sizeProblem } from './check';

interface ReceivedFile {
  filepath: string;
  originalFilename: string | null;
}

/**
 * Looks into every file that a request brings, before any route sees it.
 * Strapi trusts the extension where it cannot tell the content.
 */
export const uploadGuard: Core.MiddlewareFactory = () => async (ctx, next) => {
  const request: { files?: Record<string, ReceivedFile | ReceivedFile[]> } = ctx.request;
  const files = Object.values(request.files ?? {}).flat();
  try {
    for (const file of files) await check(file);
  } catch (error) {
    await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
    throw error;
  }
  await next();
};

async function check({ filepath, originalFilename }: ReceivedFile): Promise<void> {
  const name = originalFilename ?? '';
  const tooLarge = sizeProblem(name, (await stat(filepath)).size);
  if (tooLarge) throw new errors.PayloadTooLargeError(tooLarge);
  const problem = contentProblem(name, await readFile(filepath));
  if (problem) throw new errors.ValidationError(problem);
}
