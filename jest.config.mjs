// @ts-check
/** One runner for every part; each part's own jest.config.mjs says how its tests run. */
export default {
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
