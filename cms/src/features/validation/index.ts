import type { Core } from '@strapi/strapi';
import { readWrite } from '../database';
import { mergedDocument } from './merge';
import { strapiProblems, toValidationError } from './problem';
import { rules } from './rules';
import { bodyRule } from './rules/body';
import { valuesRule } from './rules/values';

export { strapiProblems, toValidationError } from './problem';

const CHECKED = new Set(['create', 'update', 'clone', 'publish']);

/**
 * Holds every save, whoever makes it, to the portal's own rules. All problems are told at once,
 * together with those Strapi finds, and nothing of a refused save stays.
 */
export function registerValidation({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(async (context, next) => {
    const write = readWrite(context);
    if (!write || !CHECKED.has(write.action)) return next();

    return await strapi.db.transaction(async () => {
      const candidate = { strapi, write, document: await mergedDocument(strapi, write) };
      const problems = await valuesRule(candidate);
      for (const rule of [...(rules[write.uid] ?? []), bodyRule]) {
        // A value that is wrong by itself is told once.
        const named = new Set(problems.map(({ path }) => path));
        problems.push(...(await rule(candidate)).filter(({ path }) => !named.has(path)));
      }
      if (problems.length === 0) return await next();
      // The save runs nonetheless, so that Strapi's problems are told too; the error undoes it.
      try {
        await next();
      } catch (error) {
        // A database refuses some of them too, each in a way of its own.
        throw toValidationError(problems, strapiProblems(error) ?? []);
      }
      throw toValidationError(problems);
    });
  });
}
