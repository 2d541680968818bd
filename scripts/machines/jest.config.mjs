// @ts-check
export default {
  displayName: 'machines',
  testMatch: ['<rootDir>/*.test.mjs'],
  moduleFileExtensions: ['mjs', 'js', 'json'],
  transform: { '\\.mjs$': ['@swc/jest', { module: { type: 'commonjs' } }] },
};
