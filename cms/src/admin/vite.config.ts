import path from 'node:path';

interface ViteConfig {
  plugins?: unknown[];
}

/** The built rules are CommonJS, which Vite does not accept from a linked package; it reads their source instead. */
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

const inChinese = (html: string) =>
  html
    .replace(/<html lang="\w+">/, '<html lang="zh-Hans">')
    .replace(/<title>.*?<\/title>/, '<title>乡镇门户内容管理</title>')
    .replace(
      /<h1>.*?<\/p>/,
      '<h1>需要 JavaScript</h1><p>请在浏览器的设置里打开 JavaScript，再刷新本页。</p>',
    );

/** What is shown and read out before the admin's scripts run, and without them. Strapi emits the page of a build by itself. */
const chineseDocument = {
  name: 'township-chinese-document',
  enforce: 'post',
  transformIndexHtml: inChinese,
  generateBundle(_options: unknown, bundle: Record<string, { source?: unknown }>) {
    const page = bundle['index.html'];
    if (page) page.source = inChinese(String(page.source));
  },
};

export default (config: ViteConfig): ViteConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), rulesFromSource, mediaFilter, chineseDocument],
});
