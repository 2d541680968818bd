// @ts-check
import js from '@eslint/js';
import next from '@next/eslint-plugin-next';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Arrows between the parts go one way; see docs/architecture.md. */
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});
const cmsInternals = {
  group: ['@township/cms', '**/cms/src/**'],
  message: 'The site never imports the CMS.',
};
/** Folders of the site that a file must not reach up to, however it writes their path. */
const siteLayers = (...layers) => ({
  regex: `^(@|(\\.\\./)+)/?(${layers.join('|')})(/|$)`,
  message: 'Arrows go app → features → ui, and app → cms.',
});
const clientOnServer = {
  regex: '^@township/client(?:/contract)?$',
  allowTypeImports: true,
  message: 'Only src/cms holds the client; ask it for a named getter.',
};
const clientInCms = {
  regex: '^@township/client(?!/(?:contract|vocabulary|openapi)$)',
  message: 'The CMS holds to the contract; only tests use the client.',
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.next/',
    '**/.cache/',
    '**/.strapi/',
    '**/coverage/',
    '**/types/generated/',
    '**/next-env.d.ts',
    'cms/public/',
  ]),
  js.configs.recommended,
  ts.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { '@next/next': next, 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.recommended],
    settings: { next: { rootDir: 'apps/web' } },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs['core-web-vitals'].rules,
      ...reactHooks.configs.recommended.rules,
    },
  },
  { files: ['apps/web/src/app/**'], rules: forbid(cmsInternals, clientOnServer) },
  // Shown to developers as it is.
  { files: ['apps/web/quick-start/**'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/src/features/**'],
    rules: forbid(cmsInternals, clientOnServer, siteLayers('app'), {
      ...siteLayers('cms'),
      allowTypeImports: true,
      message: 'A view is given what it shows: src/app asks src/cms for it.',
    }),
  },
  {
    files: ['apps/web/src/ui/**'],
    rules: forbid(cmsInternals, siteLayers('app', 'features', 'cms'), {
      regex: '^@township/(?!rules/(?:china-day|qr-path)$)',
      message: 'src/ui knows no content type.',
    }),
  },
  {
    files: ['apps/web/src/cms/**'],
    rules: forbid(cmsInternals, siteLayers('app', 'features', 'ui')),
  },
  {
    files: ['apps/web/src/next-workarounds/**'],
    rules: forbid(cmsInternals, siteLayers('app', 'features', 'ui', 'cms')),
  },
  {
    // Scripts of one service worker, which see each other's names; tsconfig.worker.json checks them.
    files: ['apps/web/public/**'],
    languageOptions: { sourceType: 'script', globals: globals.serviceworker },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { vars: 'local' }],
    },
  },
  {
    files: ['packages/client/src/**'],
    ignores: ['packages/client/src/cli/**'],
    rules: forbid(
      {
        group: ['next', 'next/*', 'node:*', '@township/*'],
        message: 'The client runs anywhere.',
      },
      { group: ['**/cli/**', 'string-width'], message: 'The command line is a leaf.' },
    ),
  },
  {
    files: ['packages/page-cache/src/**'],
    rules: forbid({
      group: ['next', 'next/*', 'react', '@strapi/*', '@township/*', '@/*'],
      message: 'The page cache knows neither site nor CMS.',
    }),
  },
  {
    files: ['packages/shared-store/src/**'],
    rules: forbid({
      group: ['next', 'next/*', 'react', '@strapi/*', '@township/*', '@/*'],
      message: 'The shared store knows neither site nor CMS.',
    }),
  },
  {
    files: ['packages/rules/src/**'],
    ignores: ['**/*.test.*', '**/request-signature.ts'],
    rules: forbid({
      group: ['node:*', 'next', 'react', '@strapi/*', '@township/*'],
      message: 'Rules are pure.',
    }),
  },
  { files: ['cms/src/**'], rules: forbid(clientInCms) },
  {
    files: ['cms/config/**'],
    rules: forbid(clientInCms, {
      group: ['**/src/**'],
      message: 'Strapi reads config before src; what both need is a rule in packages/rules.',
    }),
  },
  {
    files: ['cms/src/**'],
    ignores: ['cms/src/features/publication/spine.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='use'][callee.object.property.name='documents']",
          message:
            'A write goes one way: register in its phases by onWrite (features/publication).',
        },
      ],
    },
  },
  {
    files: ['{scripts,deploy}/tests/**', 'scripts/machines/**'],
    languageOptions: { globals: globals.jest },
  },
  {
    files: ['scripts/**', '**/scripts/**', 'cms/bench/**', 'examples/**', '**/*.config.*'],
    rules: { 'no-console': 'off' },
  },
);
