// @ts-check
import { browserEnv } from '../../../scripts/lib/browser.mjs';
import { oldBrowserEnv } from '../../../scripts/lib/old-browser.mjs';
import { moduleNameMapper, transform } from '../jest.config.mjs';

Object.assign(process.env, browserEnv(), oldBrowserEnv());

/** Journeys through the real CMS and the built site in a real browser. */
export default {
  displayName: 'e2e',
  globalSetup: '<rootDir>/support/global-setup.ts',
  globalTeardown: '<rootDir>/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/support/setup.ts'],
  testMatch: ['<rootDir>/**/*.test.ts'],
  // There is a Chromium 80 for Linux with x64 alone.
  testPathIgnorePatterns: process.env.OLD_BROWSER_DIR ? [] : ['/old-phone\\.test\\.ts$'],
  transform,
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper: {
    '^@township/rules/(.*)$': moduleNameMapper['^@township/rules/(.*)$'].replace(
      '<rootDir>',
      '<rootDir>/..',
    ),
  },
};
