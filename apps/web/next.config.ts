import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  cacheHandler: fileURLToPath(new URL('cache-handler.mjs', import.meta.url)),
  // The handler keeps pages in memory itself.
  cacheMaxMemorySize: 0,
};

export default config;
