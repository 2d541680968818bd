// @ts-check
import { testMatch, transform } from '../jest.shared.mjs';
import { browserEnv } from '../scripts/lib/browser.mjs';

Object.assign(process.env, browserEnv());

/** What SQLite, with its one connection, has nothing of. */
const POSTGRES_ALONE = ['\\.postgres\\.test\\.ts$'];
/** What no database has a part in: screens, texts, pictures, roles, letters, how answers and errors are written. Once, on SQLite, is enough. */
const ANY_DATABASE = [
  'admin-(configuration|editor|review|translations)',
  'downloads/formats',
  'no-town-in-code',
  'official-client',
  'public-api/(errors|refusals)',
  'review/(calendar|form-saves|letters|schedule)',
  'rich-text',
  'roles/(api-roles|matrix|own-files|own-told|staff-roles)',
  'search/(ranking|relevance|synonyms|text)',
  'uploads(/pictures|/storage)?',
].map((name) => `/tests/${name}\\.test\\.ts$`);

/** Every suite boots the compiled CMS on its own database; see tests/harness. */
export default {
  displayName: 'cms',
  testMatch,
  testPathIgnorePatterns:
    process.env.DATABASE_CLIENT === 'postgres' ? ANY_DATABASE : POSTGRES_ALONE,
  globalSetup: '<rootDir>/tests/harness/global-setup.ts',
  globalTeardown: '<rootDir>/tests/harness/global-teardown.ts',
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
