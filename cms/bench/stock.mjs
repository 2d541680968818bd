// @ts-check
/**
 * A stock Strapi in a process of its own, with the portal's types and the articles that the portal was filled with:
 * `node bench/stock.mjs <directory>`. Reading is free for everyone without asking for a role, which is more than the stock's own
 * plugin for that would let it save.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CMS } from '../../scripts/lib/paths.mjs';
import { listen } from './cms.mjs';
import { filledWith, settle } from './fill.mjs';
import { loadArticles } from './load.mjs';
import { answering } from './servers.mjs';
import { stockSchema } from './database.mjs';

/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const COLUMNS = 8;

/** What `create-strapi-app` writes. */
const CONFIG = {
  admin: `({ env }) => ({ auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ENCRYPTION_KEY') } })`,
  api: `{ rest: { defaultLimit: 25, maxLimit: 100, withCount: true } }`,
  server: `({ env }) => ({ host: '127.0.0.1', port: 0, app: { keys: env.array('APP_KEYS') } })`,
  logger: `({ env }) => ({ level: env('LOG_LEVEL') })`,
  middlewares: `['logger', 'errors', 'security', 'cors', 'poweredBy', 'query', 'body', 'session', 'favicon', 'public'].map(
    (name) => 'strapi::' + name)`,
};

/** @param {string} dir */
function database(dir) {
  if (process.env.DATABASE_CLIENT !== 'postgres') {
    const filename = JSON.stringify(path.join(dir, 'stock.db'));
    return `{ connection: { client: 'sqlite', useNullAsDefault: true, connection: { filename: ${filename} } } }`;
  }
  return `({ env }) => ({ connection: { client: 'postgres', connection: { host: env('DATABASE_HOST'),
    port: env.int('DATABASE_PORT'), database: env('DATABASE_NAME'), user: env('DATABASE_USERNAME'),
    password: env('DATABASE_PASSWORD'), schema: '${stockSchema(process.env.DATABASE_SCHEMA ?? '')}' } } })`;
}

/** @param {string} appDir @param {string} dir of the run */
function writeApp(appDir, dir) {
  /** @param {string} name @param {string} text */
  const write = (name, text) => {
    const file = path.join(appDir, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  write('package.json', JSON.stringify({ name: 'stock', version: '0.0.0', dependencies: {} }));
  fs.symlinkSync(path.join(CMS, 'node_modules'), path.join(appDir, 'node_modules'));
  for (const [name, text] of Object.entries({ ...CONFIG, database: database(dir) })) {
    write(`config/${name}.js`, `module.exports = ${text};\n`);
  }
  write('src/index.js', 'module.exports = { register() {}, bootstrap() {} };\n');
  fs.mkdirSync(path.join(appDir, 'public/uploads'), { recursive: true });
  for (const file of fs.globSync('src/{api,components}/**/*.json', { cwd: CMS })) {
    write(file, stockSchemaOf(fs.readFileSync(path.join(CMS, file), 'utf8')));
  }
  for (const name of fs.readdirSync(path.join(CMS, 'src/api'))) {
    const uid = JSON.stringify(`api::${name}.${name}`);
    const make = (/** @type {string} */ kind, /** @type {string} */ options) =>
      `module.exports = require('@strapi/strapi').factories.createCore${kind}(${uid}${options});\n`;
    write(`src/api/${name}/controllers/${name}.js`, make('Controller', ''));
    write(`src/api/${name}/services/${name}.js`, make('Service', ''));
    const free = '{ config: { find: { auth: false }, findOne: { auth: false } } }';
    write(`src/api/${name}/routes/${name}.js`, make('Router', `, ${free}`));
  }
}

/** The portal's own field for texts is Strapi's. @param {string} schema */
const stockSchemaOf = (schema) =>
  schema.replace(
    /"type": "customField",\s*"customField": "global::rich-text"/g,
    '"type": "richtext"',
  );

const { positionals } = parseArgs({ allowPositionals: true });
const [dir = ''] = positionals;
const appDir = path.join(dir, 'stock');
const isNew = !fs.existsSync(appDir);
if (isNew) writeApp(appDir, dir);

const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false, autoReload: false });
await strapi.load();
if (isNew) {
  const { connection } = strapi.db;
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({
    document_id: `column${i}`,
    name: `栏目 ${i}`,
    slug: `lanmu-${i}`,
    published_at: new Date(),
  }));
  await connection('columns').insert(columns);
  await loadArticles(connection, filledWith(dir));
  await settle(strapi);
}
answering(await listen(strapi, 0));
