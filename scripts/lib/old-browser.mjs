// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { bringPackages } from './bring.mjs';
import { ROOT } from './paths.mjs';

/** Its manifest names Chromium 80, the floor of apps/web/package.json's browserslist. */
const HERE = path.join(ROOT, 'scripts/old-browser');
const PACKED = path.join(HERE, 'node_modules/chrome-aws-lambda/bin');
const BROUGHT = path.join(HERE, 'node_modules/.unpacked');

/** There is no build for anything else. */
const RUNS_HERE = `${process.platform}-${process.arch}` === 'linux-x64';

/** Whether it need not be brought: elsewhere than on Linux with x64 its tests are left out. */
export const isOldBrowserThere = () => !RUNS_HERE || fs.existsSync(path.join(BROUGHT, 'chromium'));

/** Brings it from the npm registry. */
export function bringOldBrowser() {
  const words = '· Bringing Chromium 80 from npm into scripts/old-browser (once, about 45 MB) …';
  bringPackages(HERE, words, () => {});
  if (isOldBrowserThere()) return;
  const half = `${BROUGHT}.${process.pid}`;
  fs.mkdirSync(half, { recursive: true });
  const unpacked = (/** @type {string} */ name) =>
    zlib.brotliDecompressSync(fs.readFileSync(path.join(PACKED, name)));
  // The libraries that a server without a desktop lacks.
  for (const libraries of ['aws.tar.br', 'swiftshader.tar.br']) {
    execFileSync('tar', ['-x', '-C', half], { input: unpacked(libraries) });
  }
  fs.writeFileSync(path.join(half, 'chromium'), unpacked('chromium.br'), { mode: 0o755 });
  fs.renameSync(half, BROUGHT);
}

/** What the tests find in their environment. @returns {Record<string, string>} */
export const oldBrowserEnv = () => (RUNS_HERE ? { OLD_BROWSER_DIR: BROUGHT } : {});
