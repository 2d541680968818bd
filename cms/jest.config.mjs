// @ts-check
import { testMatch, transform } from '../jest.shared.mjs';
import { browserEnv } from '../scripts/lib/browser.mjs';

Object.assign(process.env, browserEnv());

/** Every suite boots the compiled CMS on its own database; see tests/harness. */
export default {
  displayName: 'cms',
  testMatch,
  // What SQLite, with its one connection, has nothing of.
  testPathIgnorePatterns:
    process.env.DATABASE_CLIENT === 'postgres' ? [] : ['\\.postgres\\.test\\.ts$'],
  globalSetup: '<rootDir>/tests/harness/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/harness/setup.ts'],
  transform,
  moduleNameMapper: {
    '^@township/client$': '<rootDir>/../packages/client/src/index.ts',
    '^@township/client/contract$': '<rootDir>/../packages/client/src/contract/index.ts',
    '^@township/client/vocabulary$': '<rootDir>/../packages/client/src/contract/vocabulary.ts',
    '^@township/client/openapi$': '<rootDir>/../packages/client/src/openapi/index.ts',
    // The client's sources name their siblings by the emitted ".js".
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
  },
};
