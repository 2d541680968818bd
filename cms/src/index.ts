import type { Core } from '@strapi/strapi';

type Context = { strapi: Core.Strapi };

/** Calls each feature's own registrar, one line each; what a feature does stands in src/features/. */
export default {
  register(_: Context) {},

  async bootstrap(_: Context) {},

  async destroy(_: Context) {},
};
