// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readIfThere } from './files.mjs';
import { ROOT } from './paths.mjs';
import { toolEnv } from './settings.mjs';
import { step } from './steps.mjs';

/** The workspace's own files, and the package.json of each package that is in it. */
function manifests() {
  const parts = ['apps', 'packages'].flatMap((group) =>
    fs.readdirSync(path.join(ROOT, group)).map((name) => path.join(group, name)),
  );
  const packages = ['cms', ...parts.sort()].map((part) => path.join(part, 'package.json'));
  return ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packages].filter((file) =>
    fs.existsSync(path.join(ROOT, file)),
  );
}

const STAMP = path.join(ROOT, 'node_modules/.installed.json');

const ADVICE = `Is the package registry reachable? Look at the lines above, then run the same command again.
When it goes on failing: rm -rf node_modules, and again.`;

/** What an install depends on: the manifests and the platform. Native code comes built, for every Node (Node-API). */
function wanted() {
  const hash = crypto.createHash('sha256');
  for (const file of manifests()) hash.update(fs.readFileSync(path.join(ROOT, file)));
  return { manifests: hash.digest('hex'), platform: `${process.platform}-${process.arch}` };
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
  if (have.manifests === want.manifests && have.platform === want.platform) return;

  fs.rmSync(STAMP, { force: true });
  /** @type {{ packageManager: string }} */
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const install = ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'];
  await step('Installing dependencies', async () => {
    await processes.run(
      {
        name: 'pnpm',
        command: 'npx',
        args: ['--yes', packageManager, '--dir', ROOT, ...install],
        // Not in the clone, where npx would prefer a half-installed pnpm.
        cwd: os.tmpdir(),
        env: { ...toolEnv(process.env), CI: 'true' },
      },
      ADVICE,
    );
    fs.writeFileSync(STAMP, JSON.stringify(want));
  });
}
