// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
// As CommonJS: the ES modules of Strapi's own packages name directories, which Node does not load.
/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = require('@strapi/strapi');

const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const distDir = path.join(appDir, 'dist');

/** The town's content files. */
export const CONTENT = path.join(appDir, 'content/zhaidian');

/**
 * @typedef {import('@strapi/strapi').Core.Strapi} Strapi
 * @typedef {{
 *   index: {
 *     tokenizer: { cut(run: string): string[] },
 *     engine: { size(connection: Strapi['db']['connection']): Promise<number> },
 *   },
 *   care: { rebuild(): Promise<number> },
 * }} Search what is used of it here
 */

/** The compiled search, as the booted CMS has loaded it. @param {Strapi} strapi @returns {Search} */
export const searchOf = (strapi) =>
  require(path.join(distDir, 'src/features/search')).searchOf(strapi);

/** The table of what can be found, by the compiled search's name for it. @returns {string} */
export const documentsTable = () =>
  require(path.join(distDir, 'src/features/search/store/tables')).DOCUMENTS;

/**
 * @typedef {{
 *   add(connection: Strapi['db']['connection'], key: object, version: object): Promise<number>,
 * }} Versions what is used of their table here
 */

/** The compiled table of versions. @returns {Versions} */
export const versionsOf = () =>
  require(path.join(distDir, 'src/features/versions/versions-table')).versionsTable;

/**
 * Boots the compiled CMS on the database of DATABASE_*, with the town's content, as the environment says.
 * @param {string} dir for its uploads
 * @param {number} [port] a free one unless told
 * @returns {Promise<{ strapi: Strapi, port: number }>}
 */
export async function bootCms(dir, port = 0) {
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false, autoReload: false });
  const publicDir = path.join(dir, 'public');
  fs.mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  strapi.config.set('dirs.static.public', publicDir);
  await strapi.load();
  return { strapi, port: await listen(strapi, port) };
}

/** @param {Strapi} strapi @param {number} port @returns {Promise<number>} the port that it listens on */
export async function listen(strapi, port) {
  await new Promise((resolve) => strapi.server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The CMS has no port.');
  return address.port;
}

/** The environment of what is measured: nothing of the clone's own .env. @param {string} dir */
export function settings(dir) {
  const secret = () => randomBytes(24).toString('hex');
  return {
    ENV_PATH: path.join(dir, 'no.env'),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    DELIVERY_SECRET: secret(),
    WEB_ORIGINS: '',
    SITE_URL: 'http://localhost:3000',
    DATABASE_FILENAME: path.join(dir, 'data.db'),
    TOWN_CONTENT: 'zhaidian',
    SEED_MODE: 'empty',
    // What is measured comes from one address.
    API_READ_LIMIT: '0',
    API_SEARCH_LIMIT: '0',
    FIRST_ADMIN_EMAIL: '',
    FIRST_ADMIN_PASSWORD: '',
  };
}
