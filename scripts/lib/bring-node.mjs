// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readIfThere } from './files.mjs';
import { ROOT } from './paths.mjs';

/** Its manifest names the Node of every platform, its lock file the hash of each. */
export const HERE = path.join(ROOT, 'scripts/node');

/** Of one try, in milliseconds. */
const LONGEST = 600_000;

const ADVICE = `Is the package registry reachable? Run the same command again, or install Node.js 24 yourself: https://nodejs.org/
没有下载成功：请检查网络后重试，或自行安装 Node.js 24。`;

/**
 * Brings a Node from the npm registry into a folder's node_modules, unless it is there already. npm checks it against
 * the lock file and writes its own record of what it installed last: a download that was broken off is done again.
 * @param {string} dir with a package.json and its package-lock.json
 * @param {string} words said when it has to be downloaded
 * @returns {string} the folder that holds the program `node`
 * @throws {Error} in words for the user
 */
export function bringNode(dir, words) {
  const bin = path.join(dir, 'node_modules/.bin');
  if (!isWhole(dir)) {
    console.error(words);
    try {
      retry(() => install(dir));
      execFileSync(path.join(bin, 'node'), ['--version'], { stdio: 'pipe' });
    } catch (error) {
      fs.rmSync(record(dir), { force: true });
      throw new Error(`${error instanceof Error ? error.message : error}\n${ADVICE}`);
    }
  }
  return path.dirname(fs.realpathSync(path.join(bin, 'node')));
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

/** Once more when it fails: npm has been seen to stand still over a package of this size. @param {() => void} work */
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
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}
