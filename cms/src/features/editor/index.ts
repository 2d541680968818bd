import type { Core } from '@strapi/strapi';

/** The `global::rich-text` field: stores HTML, edited by `src/admin/editor`. */
export function registerRichTextField({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register({
    name: 'rich-text',
    type: 'richtext',
    inputSize: { default: 12, isResizable: false },
  });
}
