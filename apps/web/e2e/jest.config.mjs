// @ts-check
import { moduleNameMapper, transform } from '../jest.config.mjs';

/** Journeys through the real CMS and the built site in a real browser. */
export default {
  displayName: 'e2e',
  testMatch: ['<rootDir>/**/*.test.ts'],
  transform,
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper: {
    '^@township/rules/(.*)$': moduleNameMapper['^@township/rules/(.*)$'].replace(
      '<rootDir>',
      '<rootDir>/..',
    ),
  },
};
