import type { Core } from '@strapi/strapi';
import { onWrite } from '../publication';
import { prepareValues } from './prepare';
import { cleanStoredOnce } from './stored';

/**
 * Normalises every value of a write: rich text is sanitised, invisible characters are removed, moments are
 * written in one form. What is wrong after that is reported by features/validation.
 */
export function registerValues({ strapi }: { strapi: Core.Strapi }): void {
  onWrite(strapi, {
    prepare({ schema, data }) {
      if (data) Object.assign(data, prepareValues(strapi, schema.attributes, data));
    },
  });
}

/** What was stored before this feature, or past it by an earlier version, is brought into form too. */
export async function bootstrapValues({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await cleanStoredOnce(strapi);
}
