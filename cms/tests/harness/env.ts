import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { TestDatabase } from './database';

const secret = () => randomBytes(24).toString('hex');

/** The same for every CMS of a suite: several of them on one database are one portal. */
const SECRETS = {
  APP_KEYS: `${secret()},${secret()}`,
  API_TOKEN_SALT: secret(),
  ADMIN_JWT_SECRET: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
  DELIVERY_SECRET: secret(),
};

/** The whole environment a CMS under test sees beyond the machine's own; nothing of a developer's .env. */
export function testEnv(database: TestDatabase): Record<string, string> {
  return {
    ENV_PATH: path.join(database.dir, 'no.env'),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...SECRETS,
    WEB_ORIGINS: '',
    SITE_URL: 'http://localhost:3000',
    TOWN_CONTENT: 'zhaidian',
    SEED_MODE: 'skip',
    // Tests ask faster than people do; those of the limits set them.
    API_READ_LIMIT: '0',
    API_SEARCH_LIMIT: '0',
    FIRST_ADMIN_EMAIL: '',
    FIRST_ADMIN_PASSWORD: '',
    ...database.env,
  };
}
