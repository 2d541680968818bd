// @ts-check
export default {
  displayName: 'scripts',
  testMatch: ['<rootDir>/tests/**/*.test.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/tests/fixtures/'],
  moduleFileExtensions: ['mjs', 'js', 'json'],
  transform: { '\\.mjs$': ['@swc/jest', { module: { type: 'commonjs' } }] },
};
