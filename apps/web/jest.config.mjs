// @ts-check
/** How TypeScript and JSX become what jest runs; the e2e project shares it. */
export const transform = {
  '^.+\\.(?:tsx?|m?js)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

export const moduleNameMapper = {
  '^@/(.*)$': '<rootDir>/src/$1',
  // The sources: no build before the tests.
  '^@township/client$': '<rootDir>/../../packages/client/src/index.ts',
  '^@township/client/contract$': '<rootDir>/../../packages/client/src/contract/index.ts',
  '^@township/client/openapi$': '<rootDir>/../../packages/client/src/openapi/index.ts',
  '^@township/client/vocabulary$': '<rootDir>/../../packages/client/src/contract/vocabulary.ts',
  '^@township/page-cache$': '<rootDir>/../../packages/page-cache/src/index.ts',
  '^@township/shared-store$': '<rootDir>/../../packages/shared-store/src/index.ts',
  '^@township/rules/(.*)$': '<rootDir>/../../packages/rules/src/$1.ts',
  '^(\\.{1,2}/.*)\\.js$': '$1',
  // Next's guard against imports from the browser; it resolves it itself.
  '^server-only$': 'next/dist/compiled/server-only/empty.js',
};

export default {
  displayName: 'web',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  transform,
  // The HTML parser's packages are ES modules.
  transformIgnorePatterns: [
    '/node_modules/(?!.*(?:dom(?:handler|elementtype)|htmlparser2|html-dom-parser|entities)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  moduleNameMapper,
};
