// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bringPackages } from './bring.mjs';
import { ROOT } from './paths.mjs';

/** Its manifest names the Node of every platform, its lock file the hash of each. */
export const HERE = path.join(ROOT, 'scripts/node');

const ADVICE = `Is the package registry reachable? Run the same command again, or install Node.js 24 yourself: https://nodejs.org/
没有下载成功：请检查网络后重试，或自行安装 Node.js 24。`;

/**
 * Brings a Node from the npm registry.
 * @param {string} dir with a package.json and its package-lock.json
 * @param {string} words said when it has to be downloaded
 * @returns {string} the folder that holds the program `node`
 * @throws {Error} in words for the user
 */
export function bringNode(dir, words) {
  const program = path.join(dir, 'node_modules/.bin/node');
  try {
    bringPackages(dir, words, () => execFileSync(program, ['--version'], { stdio: 'pipe' }));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${ADVICE}`);
  }
  return path.dirname(fs.realpathSync(program));
}
