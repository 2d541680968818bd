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

/** The media library's filter has no hook for a field of ours. Not under `strapi develop`, which bundles Strapi by itself. */
const mediaFilter = {
  name: 'township-media-filter',
  enforce: 'pre',
  resolveId: (source: string, importer = '') =>
    importer.includes('/FilterPopover/FilterValueInput.') && source.includes('design-system')
      ? path.resolve('src/admin/dates/media-filter.tsx')
      : null,
};

export default (config: ViteConfig): ViteConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), rulesFromSource, mediaFilter],
});
