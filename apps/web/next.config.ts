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

const cacheControl = (value: string) => ({ key: 'Cache-Control', value });

/**
 * Caches between give a page for a second or two without asking, and for ten minutes when this server is away: only it learns of
 * a withdrawn page. Browsers ask each time; the answer is 304 when nothing changed. See docs/decisions/0242.
 */
const kept = cacheControl(
  'public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600',
);
/** Drafts: no cache holds them, no search engine lists them, and no page that they lead to learns of their address. */
const unseen = [
  cacheControl('private, no-store'),
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];
/** Pages that answer what somebody typed. */
const asked = cacheControl('public, max-age=0, must-revalidate');

const config: NextConfig = {
  poweredByHeader: false,
  // Done in src/next-workarounds/late-scripts.ts.
  compress: false,
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  cacheHandler: fileURLToPath(new URL('src/next-workarounds/cache-handler.mjs', import.meta.url)),
  // The handler keeps pages in memory itself.
  cacheMaxMemorySize: 0,
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      { source: '/((?!_next/|api/|site/|uploads/|preview/).*)', headers: [kept] },
      { source: '/(search|correction)', headers: [asked] },
      { source: '/preview/:path*', headers: unseen },
      { source: '/(sw.js|sw/.*)', headers: [cacheControl('no-cache')] },
    ]),
};

export default config;
