import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('CMS_PORT', 1337),
  app: {
    keys: env.array('APP_KEYS') ?? [],
  },
  // Behind a proxy the client's address and scheme stand in X-Forwarded-*; elsewhere anyone could write them.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  // Idle connections are kept a minute longer than `Keep-Alive` says. Held up for some seconds, the CMS would else end one whose
  // next request has arrived, and the site, which hands on requests for files, would answer that with an error.
  http: { serverOptions: { keepAliveTimeoutBuffer: 60_000 } },
  logger: { updates: { enabled: false } },
  transfer: { remote: { enabled: false } },
  webhooks: { populateRelations: false },
});

export default config;
