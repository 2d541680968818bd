// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { readIfThere } from './files.mjs';
import { CMS, ROOT, WEB } from './paths.mjs';
import { toolEnv } from './settings.mjs';

const NEXT = path.join(WEB, '.next');
const buildId = () => readIfThere(path.join(NEXT, 'BUILD_ID'));

/**
 * Builds through turbo what has changed since it was built last.
 * @param {import('./processes.mjs').Processes} processes
 * @param {string[]} [filters] packages; all of them unless told
 * @param {boolean} [inherit] shows the output instead of logging it
 */
export async function build(processes, filters = [], inherit = false) {
  const before = buildId();
  if (filters.length === 0 || filters.includes('@township/cms')) removeCompiledCms();
  await processes.run(
    {
      name: 'turbo',
      command: 'turbo',
      args: ['run', 'build', '--ui=stream', ...filters.map((name) => `--filter=${name}`)],
      cwd: ROOT,
      env: toolEnv(process.env),
      inherit,
    },
    'Look at the lines above; the whole output is in data/portal.log. Mend it and run the same command again.',
  );
  // A build that turbo takes from its cache is unpacked over the last one, whose rendered pages then do not fit.
  if (buildId() !== before) {
    fs.rmSync(path.join(NEXT, 'server/visited-pages'), { recursive: true, force: true });
  }
}

/**
 * Strapi loads every file of some folders: what was compiled of a source that is gone since, too, and neither tsc nor turbo's cache
 * takes it away. What has not changed comes back from the cache at once. The built admin stays: a running CMS serves it.
 */
function removeCompiledCms() {
  for (const part of ['config', 'src', 'tsconfig.tsbuildinfo']) {
    fs.rmSync(path.join(CMS, 'dist', part), { recursive: true, force: true });
  }
}
