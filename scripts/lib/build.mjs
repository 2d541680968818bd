// @ts-check
import { ROOT } from './paths.mjs';
import { toolEnv } from './settings.mjs';

/**
 * Builds through turbo what has changed since it was built last.
 * @param {import('./processes.mjs').Processes} processes
 * @param {string[]} [filters] packages; all of them unless told
 * @param {boolean} [inherit] shows the output instead of logging it
 */
export function build(processes, filters = [], inherit = false) {
  return processes.run(
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
}
