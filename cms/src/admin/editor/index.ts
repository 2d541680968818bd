import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The input of `global::rich-text`; its server side stands in `src/features/editor`. */
export function registerRichTextInput(app: StrapiApp): void {
  app.customFields.register({
    name: 'rich-text',
    type: 'richtext',
    intlLabel: { id: 'township.rich-text', defaultMessage: '正文' },
    intlDescription: { id: 'township.rich-text.description', defaultMessage: '带表格和图片的正文' },
    components: {
      // Strapi's type knows no props here, though it passes the field's.
      Input: async () => {
        const { RichTextInput } = await import('./RichTextInput');
        return { default: RichTextInput as unknown as ComponentType };
      },
    },
  });
}
