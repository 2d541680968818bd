// @ts-check
export default {
  displayName: 'scripts',
  testMatch: ['<rootDir>/tests/**/*.test.mjs'],
  moduleFileExtensions: ['mjs', 'js', 'json'],
  transform: { '\\.mjs$': ['@swc/jest', { module: { type: 'commonjs' } }] },
};
