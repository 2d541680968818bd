// @ts-check
export default {
  displayName: 'deploy',
  testMatch: ['<rootDir>/tests/**/*.test.mjs'],
  moduleFileExtensions: ['mjs', 'ts', 'js', 'json'],
  moduleNameMapper: { '^(.*/packages/(?:rules|client)/src/.*)\\.js$': '$1' },
  transform: { '\\.(?:mjs|ts)$': ['@swc/jest', { module: { type: 'commonjs' } }] },
};
