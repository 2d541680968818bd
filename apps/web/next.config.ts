import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

/**
 * Everything comes from the site itself. Inline scripts are allowed because pages are kept and carry Next's own,
 * which differ from page to page: neither a nonce nor a list of hashes fits (docs/decisions/0062).
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const headers = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/**
 * Caches outside ask here each time: only this server learns of a withdrawn page.
 * It answers 304 when nothing changed.
 */
const askEachTime = { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' };

const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  cacheHandler: fileURLToPath(new URL('src/next-workarounds/cache-handler.mjs', import.meta.url)),
  // The handler keeps pages in memory itself.
  cacheMaxMemorySize: 0,
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      { source: '/((?!_next/|api/|site/|uploads/).*)', headers: [askEachTime] },
      { source: '/(sw.js|sw/.*)', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    ]),
};

export default config;
