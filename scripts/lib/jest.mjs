// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './paths.mjs';
import { toolEnv } from './settings.mjs';

/** Every jest project and where its tests are. */
const PROJECTS = {
  rules: 'packages/rules',
  client: 'packages/client',
  'page-cache': 'packages/page-cache',
  'shared-store': 'packages/shared-store',
  web: 'apps/web',
  e2e: 'apps/web/e2e',
  cms: 'cms',
  scripts: 'scripts',
  deploy: 'deploy',
  machines: 'scripts/machines',
};

/**
 * @typedef {keyof typeof PROJECTS} Project
 * @typedef {{ title: string, fullName: string, status: string }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} Suite
 */

/**
 * Runs jest projects and counts. A test that is skipped, a suite that cannot run and a project without any test
 * count as failures: what was not tested has not passed.
 * @param {import('./processes.mjs').Processes} processes
 * @param {Project[]} projects
 * @param {Record<string, string>} [env]
 * @param {string[]} [files] patterns of those that are run; all when there are none
 * @returns {Promise<import('./stages.mjs').Result>}
 */
export async function runJest(processes, projects, env = {}, files = []) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'township-jest-'));
  try {
    const output = path.join(dir, 'results.json');
    const jest = processes.start({
      name: 'jest',
      command: 'jest',
      args: ['--selectProjects', ...projects, '--json', `--outputFile=${output}`, ...files],
      cwd: ROOT,
      env: { ...toolEnv(process.env), NODE_ENV: 'test', ...env },
      inherit: true,
    });
    const { code } = await jest.ended;
    if (!fs.existsSync(output)) {
      throw new Failure(`jest gave no results for ${projects.join(', ')} (exit code ${code})`);
    }
    return countResults(JSON.parse(fs.readFileSync(output, 'utf8')).testResults, projects, code);
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * @param {Suite[]} suites
 * @param {Project[]} projects each must have run something
 * @param {number | null} code jest's exit code
 * @returns {import('./stages.mjs').Result}
 */
export function countResults(suites, projects, code) {
  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  for (const suite of suites) {
    const file = path.relative(ROOT, suite.name);
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else
        failed.push(
          `${file}: ${test.fullName}${test.status === 'failed' ? '' : ` (${test.status})`}`,
        );
    }
    if (suite.assertionResults.length === 0) failed.push(`${file}: no test ran`);
  }
  for (const project of projects) {
    const dir = path.join(ROOT, PROJECTS[project]) + path.sep;
    if (!suites.some(({ name }) => name.startsWith(dir))) failed.push(`${project}: no test ran`);
  }
  if (code !== 0 && failed.length === 0) failed.push(`jest ended with code ${code}`);
  return { passed, failed };
}
