// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../lib/build.mjs';
import { ensureEnvFile } from '../lib/env-file.mjs';
import { Failure, report } from '../lib/failure.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { takeLock } from '../lib/lock.mjs';
import { parseOptions } from '../lib/options.mjs';
import { CMS, DATA, ENV_FILE, LOCK_FILE, LOG_FILE, ROOT, WEB } from '../lib/paths.mjs';
import { startPackage } from '../lib/portal.mjs';
import { checkPorts } from '../lib/ports.mjs';
import { endMessage, Processes } from '../lib/processes.mjs';
import { cmsEnv, readSettings, siteEnv } from '../lib/settings.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';

const HELP = `npm run dev — CMS and site in watch mode, on the same .env, database and ports as npm start

Changes in cms/, apps/web/ and packages/ are picked up; a changed article reaches the site as in production.
`;

const PACKAGES = ['client', 'rules'];

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
    if (parseOptions('npm run dev', argv, HELP, {}) === null) return 0;
    unlock = takeLock(LOCK_FILE, 'The portal of this clone is already running.');
    processes = new Processes(stop, LOG_FILE);
    await run(processes, stop);
    return 0;
  } catch (error) {
    await processes?.stopAll();
    return stop.aborted ? 0 : report(error);
  } finally {
    unlock();
  }
}

/**
 * @param {Processes} processes
 * @param {AbortSignal} stop
 */
async function run(processes, stop) {
  const envFile = ensureEnvFile(ENV_FILE, process.env);
  const settings = readSettings(process.env, envFile.values);
  await checkPorts([
    { name: 'CMS', port: settings.cmsPort, variable: 'CMS_PORT' },
    { name: 'site', port: settings.sitePort, variable: 'PORT' },
  ]);
  await installIfNeeded(processes);
  await build(processes, ['./packages/*'], true);
  fs.mkdirSync(DATA, { recursive: true });

  /** @param {string} name */
  const show = (name) => (/** @type {string} */ line) => console.log(`${name} | ${line}`);
  const watchers = PACKAGES.map((name) =>
    processes.start({
      name,
      command: 'tsc',
      args: [
        '-p',
        path.join(ROOT, 'packages', name, 'tsconfig.build.json'),
        '-w',
        '--preserveWatchOutput',
      ],
      cwd: ROOT,
      env: settings.env,
      onLine: show(name),
    }),
  );
  const cms = startPackage(processes, {
    name: 'cms',
    dir: CMS,
    script: 'dev',
    env: cmsEnv(settings, 'development'),
    onLine: show('cms'),
  });
  const site = startPackage(processes, {
    name: 'site',
    dir: WEB,
    script: 'dev',
    env: siteEnv(settings, 'development'),
    onLine: show('site'),
  });
  console.log(
    `site http://localhost:${settings.sitePort} · admin http://localhost:${settings.cmsPort}/admin`,
  );

  const ended = await Promise.race(
    [...watchers, cms, site].map(async (server) => ({ server, ...(await server.ended) })),
  );
  await processes.stopAll();
  stop.throwIfAborted();
  throw new Failure(endMessage(ended.server, ended.code, ended.signal), 'Everything was stopped.');
}
