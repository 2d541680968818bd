import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('CMS_PORT', 1337),
  app: {
    keys: env.array('APP_KEYS') ?? [],
  },
  // Behind a proxy the client's address and scheme stand in X-Forwarded-*; elsewhere anyone could write them.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  logger: { updates: { enabled: false } },
  transfer: { remote: { enabled: false } },
  webhooks: { populateRelations: false },
});

export default config;
