import type { Core } from '@strapi/strapi';
import { readWrite } from '../database';
import { mergedDocument } from './merge';
import { strapiProblems, toValidationError } from './problem';
import { rules } from './rules';
import { bodyRule } from './rules/body';

export { strapiProblems, toValidationError } from './problem';

const CHECKED = new Set(['create', 'update', 'clone', 'publish']);

/**
 * Holds every save, whoever makes it, to the portal's own rules. All problems are told at once,
 * together with those Strapi finds, and nothing of a refused save stays.
 */
export function registerValidation({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(async (context, next) => {
    const write = readWrite(context);
    const own = write ? rules[write.uid] : undefined;
    if (!write || !own || !CHECKED.has(write.action)) return next();

    return await strapi.db.transaction(async () => {
      const candidate = { strapi, write, document: await mergedDocument(strapi, write) };
      const problems = [];
      for (const rule of [...own, bodyRule]) problems.push(...(await rule(candidate)));
      if (problems.length === 0) return await next();
      // The save runs nonetheless, so that Strapi's problems are told too; the error undoes it.
      try {
        await next();
      } catch (error) {
        const more = strapiProblems(error);
        throw more ? toValidationError(problems, more) : error;
      }
      throw toValidationError(problems);
    });
  });
}
