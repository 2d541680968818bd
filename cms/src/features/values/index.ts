import type { Core } from '@strapi/strapi';
import { onWrite } from '../publication';
import { prepareValues } from './prepare';
import { cleanStoredOnce } from './stored';

/**
 * Brings every value of a write into its proper form, whoever writes: rich text is sanitised, texts lose what nobody
 * sees, moments are written in one way. What is wrong then is told by features/validation.
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
