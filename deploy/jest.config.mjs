// @ts-check
export default {
  displayName: 'deploy',
  testMatch: ['<rootDir>/tests/**/*.test.mjs'],
  moduleFileExtensions: ['mjs', 'js', 'json'],
  transform: { '\\.mjs$': ['@swc/jest', { module: { type: 'commonjs' } }] },
};
