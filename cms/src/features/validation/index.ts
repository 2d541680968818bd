import type { Core } from '@strapi/strapi';
import { hasDrafts, onWrite, type Write } from '../publication';
import { mergedDocument } from './merge';
import { rules } from './rules';
import { bodyRule } from './rules/body';
import type { Finding } from './rules/rule';
import { slugRule } from './rules/slug';
import { valuesRule } from './rules/values';

export { mergedDocument };

const CHECKED = new Set(['create', 'update', 'clone', 'publish']);

/** Checks every save against the portal's own rules. */
export function registerValidation({ strapi }: { strapi: Core.Strapi }): void {
  onWrite(strapi, {
    async check(write) {
      if (!write.uid.startsWith('api::') || !CHECKED.has(write.action)) return [];
      const candidate = { strapi, write, document: await mergedDocument(strapi, write) };
      const problems: Finding[] = await valuesRule(candidate);
      const own = rules[write.uid];
      for (const rule of [slugRule, ...(own ? [own] : []), bodyRule]) {
        // A value that is wrong by itself is told once.
        const named = new Set(problems.map(({ path }) => path));
        problems.push(...(await rule(candidate)).filter(({ path }) => !named.has(path)));
      }
      const waits = isDraftSave(write);
      return problems.filter(({ incomplete }) => !incomplete || !waits);
    },
  });
}

/** Whether a write leaves a draft that somebody may go on filling in. */
const isDraftSave = ({ schema, publishes }: Write): boolean => hasDrafts(schema) && !publishes;
