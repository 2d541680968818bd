// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readIfThere } from './files.mjs';

/** Of one try, in milliseconds. */
const LONGEST = 600_000;

/**
 * Brings what a folder's manifest names from the npm registry into its node_modules, unless it is there already. npm
 * checks it against the lock file's hashes and writes its own record of what it installed last: a download that was
 * broken off is done again.
 * @param {string} dir with a package.json and its package-lock.json
 * @param {string} words said when something has to be downloaded
 * @param {() => void} check throws when what was brought does not work here
 */
export function bringPackages(dir, words, check) {
  if (isWhole(dir)) return;
  console.error(words);
  try {
    retry(() => install(dir));
    check();
  } catch (error) {
    fs.rmSync(record(dir), { force: true });
    throw error;
  }
}

/** @param {string} dir */
function install(dir) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: dir,
    env: withoutScript(),
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: LONGEST,
  });
}

/** Once more when it fails: npm has been seen to stand still over large packages. @param {() => void} work */
function retry(work) {
  try {
    work();
  } catch {
    work();
  }
}

/** @param {string} dir */
const record = (dir) => path.join(dir, 'node_modules/.package-lock.json');

/** Whether what npm recorded last is what the lock file names. @param {string} dir */
function isWhole(dir) {
  /** @param {string | null} text @returns {Record<string, { integrity?: string }>} */
  const packages = (text) => (text === null ? {} : JSON.parse(text).packages);
  const wanted = packages(readIfThere(path.join(dir, 'package-lock.json')));
  const have = Object.entries(packages(readIfThere(record(dir))));
  return (
    have.length > 0 && have.every(([name, { integrity }]) => wanted[name]?.integrity === integrity)
  );
}

/** npm's settings for the script that is running are not for the npm that is run in it. */
function withoutScript() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^npm_/i.test(name)) delete env[name];
  return env;
}
