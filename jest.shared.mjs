// @ts-check
/** How tests read TypeScript and JSX, in every part. */
export const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};

export const testMatch = ['<rootDir>/{src,tests}/**/*.test.{ts,tsx}'];

/** A package: its sources name their siblings by the emitted ".js", and the tests run the sources. */
export const ofPackage = (/** @type {string} */ displayName) => ({
  displayName,
  testMatch,
  transform,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
});
