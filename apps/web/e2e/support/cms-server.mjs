// @ts-check
/** Starts the built CMS as `strapi start` does, with its public directory under PUBLIC_DIR: no run touches another's files. */
import { createRequire } from 'node:module';
import path from 'node:path';

const appDir = process.cwd();
const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');

const strapi = createStrapi({
  appDir,
  distDir: path.join(appDir, 'dist'),
  serveAdminPanel: false,
  autoReload: false,
});
strapi.config.set('dirs.static.public', process.env.PUBLIC_DIR);
await strapi.start();
