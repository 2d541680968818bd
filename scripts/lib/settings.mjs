// @ts-check
import path from 'node:path';
import { SECRETS } from './env-file.mjs';
import { Failure } from './failure.mjs';
import { CMS, ROOT } from './paths.mjs';

/** No tool may ask a question, phone home or look for its own updates. */
const QUIET = {
  DO_NOT_TRACK: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  STRAPI_TELEMETRY_DISABLED: 'true',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};

/**
 * @typedef {{ cmsPort: number, sitePort: number, cmsUrl: string, siteUrl: string,
 *   sqliteFile: string | null, env: NodeJS.ProcessEnv }} Settings
 *   `cmsUrl`, `siteUrl`: as this machine reaches them; `sqliteFile`: null on another database
 */

/**
 * @param {NodeJS.ProcessEnv} given the environment; goes before the file
 * @param {Record<string, string>} file what `.env` says
 * @returns {Settings}
 */
export function readSettings(given, file) {
  const merged = { ...file, ...given };
  const cmsPort = port('CMS_PORT', merged.CMS_PORT, 1337);
  const sitePort = port('PORT', merged.PORT, 3000);
  if (cmsPort === sitePort) {
    throw new Failure(
      `CMS and site cannot both have port ${cmsPort}.`,
      'Give them different ports: CMS_PORT=1337 PORT=3000 npm start',
    );
  }
  const cmsUrl = `http://127.0.0.1:${cmsPort}`;
  const siteUrl = `http://127.0.0.1:${sitePort}`;
  const database = merged.DATABASE_CLIENT || 'sqlite';
  return {
    cmsPort,
    sitePort,
    cmsUrl,
    siteUrl,
    sqliteFile:
      database === 'sqlite'
        ? path.resolve(CMS, merged.DATABASE_FILENAME || '../data/township.db')
        : null,
    env: {
      ...toolEnv(merged),
      CMS_URL: merged.CMS_URL || cmsUrl,
      SITE_URL: merged.SITE_URL || `http://localhost:${sitePort}`,
      WEB_ORIGINS: merged.WEB_ORIGINS ?? siteUrl,
      SEED_MODE: merged.SEED_MODE || 'empty',
      TOWN_CONTENT: merged.TOWN_CONTENT || 'zhaidian',
    },
  };
}

/**
 * The environment for the tools: theirs on the PATH, npm's own settings for this script out of their way.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnv(env) {
  const own = Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(npm_.*|NODE)$/i.test(name)),
  );
  const bin = path.join(ROOT, 'node_modules/.bin');
  return { ...own, ...QUIET, PATH: `${bin}${path.delimiter}${own.PATH ?? ''}` };
}

/** @param {Settings} settings @param {'production' | 'development'} mode */
export function cmsEnv(settings, mode) {
  const { sqliteFile } = settings;
  return {
    ...settings.env,
    NODE_ENV: mode,
    CMS_PORT: String(settings.cmsPort),
    ...(sqliteFile && { DATABASE_FILENAME: sqliteFile }),
  };
}

/**
 * The site needs none of the CMS's secrets, so it gets none.
 * @param {Settings} settings @param {'production' | 'development'} mode
 */
export function siteEnv(settings, mode) {
  const env = Object.entries(settings.env).filter(
    ([name]) =>
      name === 'DELIVERY_SECRET' || !(name in SECRETS || /^(DATABASE|FIRST_ADMIN)_/.test(name)),
  );
  return { ...Object.fromEntries(env), NODE_ENV: mode, PORT: String(settings.sitePort) };
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {number} fallback
 */
function port(name, value, fallback) {
  const number = value ? Number(value) : fallback;
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  throw new Failure(
    `${name}=${value} is not a port.`,
    `Choose a number from 1 to 65535, for example ${name}=${fallback}.`,
  );
}
