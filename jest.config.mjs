// @ts-check
import os from 'node:os';

/** One runner for every part; each part's own jest.config.mjs says how its tests run. */
export default {
  // On a machine that does much else, a test of some milliseconds has taken five seconds. Parts that need more say so.
  testTimeout: 60_000,
  // A test mostly waits for what it has started: two at a time keep two cores busy.
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  // Jest keeps what a suite has loaded, a CMS each, until its process ends: sixty suites in one took eight gigabytes.
  workerIdleMemoryLimit: '1GB',
  projects: [
    '<rootDir>/packages/rules',
    '<rootDir>/packages/client',
    '<rootDir>/packages/page-cache',
    '<rootDir>/packages/shared-store',
    '<rootDir>/apps/web',
    '<rootDir>/apps/web/e2e',
    '<rootDir>/cms',
    '<rootDir>/scripts',
    '<rootDir>/deploy',
    '<rootDir>/scripts/machines',
  ],
};
