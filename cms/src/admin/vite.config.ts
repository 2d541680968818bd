import path from 'node:path';

interface ViteConfig {
  plugins?: unknown[];
}

/** The rules are CommonJS when built, which Vite takes from no linked package; it reads their source instead. */
const rulesFromSource = {
  name: 'township-rules-from-source',
  config: () => ({
    resolve: { alias: { '@township/rules': path.resolve('../packages/rules/src') } },
  }),
};

export default (config: ViteConfig): ViteConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), rulesFromSource],
});
