// @ts-check
import { ofPackage, transform } from '../../jest.shared.mjs';
import { browserEnv } from '../../scripts/lib/browser.mjs';

Object.assign(process.env, browserEnv());

/** ES modules, which the tests read as CommonJS. */
const MODULES = 'string-width|strip-ansi|ansi-regex|get-east-asian-width';

export default {
  ...ofPackage('client'),
  transform: { ...transform, '\\.js$': transform['^.+\\.tsx?$'] },
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${MODULES})@)`],
};
