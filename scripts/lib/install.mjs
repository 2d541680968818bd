// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readIfThere } from './files.mjs';
import { ROOT } from './paths.mjs';
import { toolEnv } from './settings.mjs';
import { step } from './steps.mjs';

const MANIFESTS = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'cms/package.json',
  'apps/web/package.json',
  'packages/client/package.json',
  'packages/rules/package.json',
];
const STAMP = path.join(ROOT, 'node_modules/.installed.json');

const ADVICE = `Is the package registry reachable? Look at the lines above, then run the same command again.
When it goes on failing: rm -rf node_modules, and again.
better-sqlite3 is compiled when no prebuilt file fits: that needs python3, make and g++
(Debian, Ubuntu: apt-get install python3 make g++).`;

/** What an install depends on: the manifests, and the Node that native code was built for. */
function wanted() {
  const hash = crypto.createHash('sha256');
  for (const file of MANIFESTS) hash.update(fs.readFileSync(path.join(ROOT, file)));
  const native = [process.platform, process.arch, process.versions.modules].join('-');
  return { manifests: hash.digest('hex'), native };
}

/**
 * Installs the dependencies unless the last install finished and nothing it depends on has changed.
 * The stamp is removed first and written last: an interrupted install is done again.
 * @param {import('./processes.mjs').Processes} processes
 */
export async function installIfNeeded(processes) {
  const want = wanted();
  /** @type {Partial<typeof want>} */
  const have = JSON.parse(readIfThere(STAMP) ?? '{}');
  if (have.manifests === want.manifests && have.native === want.native) return;

  fs.rmSync(STAMP, { force: true });
  /** @type {{ packageManager: string }} */
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  /** @param {string[]} args */
  const pnpm = (args) =>
    processes.run(
      {
        name: 'pnpm',
        command: 'npx',
        args: ['--yes', packageManager, '--dir', ROOT, ...args],
        // Not in the clone, where npx would prefer a half-installed pnpm.
        cwd: os.tmpdir(),
        env: { ...toolEnv(process.env), CI: 'true' },
      },
      ADVICE,
    );
  await step('Installing dependencies', async () => {
    await pnpm(['install', '--frozen-lockfile', '--config.confirm-modules-purge=false']);
    if (have.native && have.native !== want.native) await pnpm(['-r', 'rebuild', 'better-sqlite3']);
    fs.writeFileSync(STAMP, JSON.stringify(want));
  });
}
