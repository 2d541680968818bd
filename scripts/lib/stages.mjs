// @ts-check
import { build } from './build.mjs';
import { runJest } from './jest.mjs';
import { ROOT } from './paths.mjs';
import { withPostgres } from './postgres.mjs';
import { toolEnv } from './settings.mjs';

/**
 * @typedef {{ processes: import('./processes.mjs').Processes, stop: AbortSignal }} Context
 * @typedef {{ passed: number, failed: string[] }} Result names of what failed
 * @typedef {{ title: string, needs?: import('./needs.mjs').NeedName[],
 *   run: (context: Context) => Promise<Result> }} Stage `needs`: of the machine, beyond Node
 */

/** @type {[name: string, command: string, ...args: string[]][]} */
const CHECKS = [
  ['format (prettier)', 'prettier', '--check', '--log-level=warn', '.'],
  ['lint (eslint)', 'eslint', '--max-warnings=0', '.'],
  [
    'types of the packages (tsc)',
    'turbo',
    'run',
    'typecheck',
    '--ui=stream',
    '--output-logs=errors-only',
  ],
  ['types of the scripts (tsc)', 'tsc', '-p', 'scripts'],
];

/**
 * Counts each check as one.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
async function checkStatically({ processes }) {
  /** @type {string[]} */
  const failed = [];
  for (const [name, command, ...args] of CHECKS) {
    const check = processes.start({
      name,
      command,
      args,
      cwd: ROOT,
      env: toolEnv(process.env),
      inherit: true,
    });
    const { code } = await check.ended;
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    if (code !== 0) failed.push(name);
  }
  return { passed: CHECKS.length - failed.length, failed };
}

/** @type {Record<string, Stage>} */
export const stages = {
  static: { title: 'format, lint, types', run: checkStatically },
  unit: {
    title: 'unit tests of rules, client, page cache, shared store, site and scripts',
    needs: ['browser', 'redis'],
    run: async ({ processes }) => {
      await build(processes, ['./packages/*'], true);
      return runJest(processes, [
        'rules',
        'client',
        'page-cache',
        'shared-store',
        'web',
        'scripts',
      ]);
    },
  },
  cms: {
    title: 'integration and contract tests of the CMS, on SQLite',
    needs: ['browser', 'chineseFont', 'redis'],
    run: async ({ processes }) => {
      await build(processes, ['./packages/*'], true);
      return runJest(processes, ['cms'], { DATABASE_CLIENT: 'sqlite' });
    },
  },
  fuzz: {
    title: 'of these, requests that nobody thought of alone: FUZZ_REQUESTS (20000), FUZZ_SEED',
    run: async ({ processes }) => {
      await build(processes, ['./packages/*'], true);
      return runJest(processes, ['cms'], { DATABASE_CLIENT: 'sqlite' }, ['cms/tests/fuzz']);
    },
  },
  e2e: {
    title: 'site and CMS built, journeys in a real browser',
    needs: ['browser', 'chineseFont', 'oldBrowser', 'redis', 'python', 'curl'],
    run: async ({ processes }) => {
      await build(processes, [], true);
      const journeys = await runJest(processes, ['e2e']);
      return { ...journeys, passed: journeys.passed + 1 };
    },
  },
  postgres: {
    title: 'the CMS’s tests on a real PostgreSQL (DATABASE_*, or a private one for the time being)',
    needs: ['browser', 'chineseFont', 'postgres', 'redis'],
    run: async ({ processes, stop }) => {
      // The site too: two of them follow two CMS.
      await build(processes, [], true);
      /** @param {Record<string, string>} env */
      const test = (env) => runJest(processes, ['cms'], env);
      if (process.env.DATABASE_HOST) return test({ DATABASE_CLIENT: 'postgres' });
      return withPostgres(processes, stop, test);
    },
  },
  deploy: {
    title: 'docker-compose.yml and the nginx in front, with a real nginx',
    needs: ['nginx', 'compose'],
    run: ({ processes }) => runJest(processes, ['deploy']),
  },
  machines: {
    title: 'a fresh clone on machines with Node 20, 22 and 24, and on a bare one',
    run: ({ processes }) => runJest(processes, ['machines']),
  },
};
