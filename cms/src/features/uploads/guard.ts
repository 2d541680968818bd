import { readFile, rm, stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkContent, sizeProblem } from './check';

interface ReceivedFile {
  filepath: string;
  originalFilename: string | null;
  mimetype: string | null;
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

async function check(file: ReceivedFile): Promise<void> {
  const name = file.originalFilename ?? '';
  const tooLarge = sizeProblem(name, (await stat(file.filepath)).size);
  if (tooLarge) throw new errors.PayloadTooLargeError(tooLarge);
  const checked = checkContent(name, await readFile(file.filepath));
  if (!checked.ok) throw new errors.ValidationError(checked.reason);
  // What the browser said was its guess.
  file.mimetype = checked.value;
}
