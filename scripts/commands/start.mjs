// @ts-check
import fs from 'node:fs';
import { build } from '../lib/build.mjs';
import { ensureEnvFile } from '../lib/env-file.mjs';
import { Failure, report } from '../lib/failure.mjs';
import { forgetPendingAdmin, opensAdmin, pendingAdmin } from '../lib/first-admin.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { takeLock } from '../lib/lock.mjs';
import { parseOptions } from '../lib/options.mjs';
import {
  CMS,
  DATA,
  ENV_FILE,
  LOCK_FILE,
  LOG_FILE,
  PENDING_ADMIN_FILE,
  WEB,
} from '../lib/paths.mjs';
import { startPackage, status, untilReady } from '../lib/portal.mjs';
import { checkPorts } from '../lib/ports.mjs';
import { endMessage, Processes } from '../lib/processes.mjs';
import { cmsEnv, readSettings, siteEnv } from '../lib/settings.mjs';
import { seconds, step } from '../lib/steps.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';

const HELP = `npm start — 启动乡镇门户（内容管理 + 网站） / runs the portal in production mode

Installs, builds and seeds what is missing, then serves the site and its CMS until Ctrl-C.

  npm start                          site http://localhost:3000, admin http://localhost:1337/admin
  CMS_PORT=1338 PORT=3001 npm start  on other ports
  npm run dev                        both in watch mode
  npm run reset                      database and uploads back to the first town's content
  npm test                           every check

Settings stand in .env (written on the first run; .env.example explains them), data and log in data/.
`;

/** Where the site names the pages that most visits begin with. */
const MAIN_PAGES = '/sitemap-pages-1.xml';

/** First boots create tables, load the town's content and resize its pictures. */
const CMS_TIMEOUT = 600_000;
const SITE_TIMEOUT = 120_000;

/**
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function main(argv) {
  /** @type {Processes | undefined} */
  let processes;
  const stop = stopSignal(() => processes?.killAll());
  let unlock = () => {};
  try {
    if (parseOptions('npm start', argv, HELP, {}) === null) return 0;
    unlock = takeLock(LOCK_FILE, 'The portal of this clone is already running.');
    if (fs.existsSync(LOG_FILE)) fs.renameSync(LOG_FILE, `${LOG_FILE}.1`);
    processes = new Processes(stop, LOG_FILE);
    return await run(processes, stop);
  } catch (error) {
    await processes?.stopAll();
    return report(error);
  } finally {
    unlock();
  }
}

/**
 * @param {Processes} processes
 * @param {AbortSignal} stop
 */
async function run(processes, stop) {
  const began = Date.now();
  const envFile = ensureEnvFile(ENV_FILE, process.env);
  if (envFile.created) console.log('✓ Wrote .env with new secrets (keep a copy with your backups)');
  else if (envFile.added.length > 0) console.log(`✓ Added to .env: ${envFile.added.join(', ')}`);

  const settings = readSettings(process.env, envFile.values);
  await checkPorts([
    { name: 'CMS', port: settings.cmsPort, variable: 'CMS_PORT' },
    { name: 'site', port: settings.sitePort, variable: 'PORT' },
  ]);
  await installIfNeeded(processes);
  await step('Building what changed', () => build(processes));

  const { sqliteFile } = settings;
  const fresh = sqliteFile ? !fs.existsSync(sqliteFile) : envFile.created;
  const admin = settings.env.FIRST_ADMIN_PASSWORD
    ? null
    : pendingAdmin(PENDING_ADMIN_FILE, { fresh, email: settings.env.FIRST_ADMIN_EMAIL });
  fs.mkdirSync(DATA, { recursive: true });

  const cms = startPackage(processes, {
    name: 'cms',
    dir: CMS,
    script: 'start',
    env: {
      ...cmsEnv(settings, 'production'),
      ...(admin && { FIRST_ADMIN_EMAIL: admin.email, FIRST_ADMIN_PASSWORD: admin.password }),
    },
    onLine: showTrouble('cms'),
  });
  const title = fresh ? 'Starting the CMS and loading the first content' : 'Starting the CMS';
  await step(title, () =>
    untilReady(`${settings.cmsUrl}/ready`, cms, { stop, timeout: CMS_TIMEOUT }),
  );

  const site = startPackage(processes, {
    name: 'site',
    dir: WEB,
    script: 'start',
    env: siteEnv(settings, 'production'),
    onLine: showTrouble('site'),
  });
  await step('Starting the site', () =>
    untilReady(`${settings.siteUrl}/`, site, { stop, timeout: SITE_TIMEOUT }),
  );
  await step('Rendering the main pages', () => warm(settings.siteUrl, stop));

  console.log(`
门户已启动 / the portal is running (${seconds(began)})
  网站 site   http://localhost:${settings.sitePort}
  后台 admin  http://localhost:${settings.cmsPort}/admin`);
  if (admin) {
    if (await opensAdmin(settings.cmsUrl, admin)) {
      console.log(`
首个管理员（仅显示这一次，请立即保存并在登录后修改密码）
The first administrator, shown this once; sign in and change the password:
  ${admin.email}
  ${admin.password}`);
    } else {
      console.log('\nThe admin has an administrator already; no new one was made.');
    }
    forgetPendingAdmin(PENDING_ADMIN_FILE);
  }
  console.log('\n按 Ctrl-C 停止 / Ctrl-C stops both. Log: data/portal.log');
  return untilEnd([cms, site], processes, stop);
}

/**
 * Serves until asked to stop (0) or until a server dies, which takes the other down.
 * @param {import('../lib/processes.mjs').Running[]} servers
 * @param {Processes} processes
 * @param {AbortSignal} stop
 */
async function untilEnd(servers, processes, stop) {
  const ended = await Promise.race(
    servers.map(async (server) => ({ server, ...(await server.ended) })),
  );
  if (!stop.aborted) {
    throw new Failure(
      endMessage(ended.server, ended.code, ended.signal),
      'Both were stopped. The whole output is in data/portal.log; npm start begins again.',
    );
  }
  console.log(`\n正在停止 / stopping (${stop.reason.signal}) …`);
  await processes.stopAll();
  console.log('已停止 / stopped.');
  return 0;
}

/**
 * Asks for the main pages, all at once: rendered once, they stay cached.
 * @param {string} origin
 * @param {AbortSignal} stop
 */
async function warm(origin, stop) {
  const pages = await mainPages(origin);
  const answers = await Promise.all(pages.map((page) => status(origin + page)));
  stop.throwIfAborted();
  pages.forEach((page, index) => {
    const answer = answers[index];
    if (answer !== 200) console.log(`  ${page} answered ${answer ?? 'nothing'}`);
  });
}

/**
 * @param {string} origin
 * @returns {Promise<string[]>} paths, those with a query left out; none when the site does not tell
 */
async function mainPages(origin) {
  const response = await fetch(origin + MAIN_PAGES).catch(() => null);
  const sitemap = response?.ok ? await response.text() : '';
  return [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+(\/[^<?]*)<\/loc>/g)].map(
    ([, page = '']) => page,
  );
}

/**
 * @param {string} name
 * @returns {(line: string) => void} shows warnings and errors, and how loading the content goes
 */
function showTrouble(name) {
  return (line) => {
    if (/\b(warn|error|fatal|seed)/i.test(line) || line.includes('⨯'))
      console.log(`  ${name} | ${line}`);
  };
}
