import type { Core } from '@strapi/strapi';
import { registerRichTextField } from './features/editor';
import { registerRichTextSanitising } from './features/rich-text';
import { seedContent } from './features/seed';

type Context = { strapi: Core.Strapi };

/** Calls each feature's own registrar, one line each; what a feature does stands in src/features/. */
export default {
  register(context: Context) {
    registerRichTextField(context);
    registerRichTextSanitising(context);
  },

  async bootstrap(context: Context) {
    await seedContent(context);
  },

  async destroy(_: Context) {},
};
