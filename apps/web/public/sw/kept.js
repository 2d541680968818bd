// @ts-check
/** What sw.js keeps on the device, and how it is handed out when there is no network. */

/** Raised when what is kept changes its form: caches of other names are dropped. */
const VERSION = 1;
const SHELL = `shell-${VERSION}`;
const PAGES = `pages-${VERSION}`;
const ASSETS = `assets-${VERSION}`;
const PICTURES = `pictures-${VERSION}`;
/** Most entries of a cache, least recently read out first, and the most bytes of one entry. */
const LIMITS = {
  // The offline page, and what sw/changes.js knows.
  [SHELL]: { entries: 2, bytes: 500_000 },
  [PAGES]: { entries: 60, bytes: 500_000 },
  [ASSETS]: { entries: 200, bytes: 500_000 },
  [PICTURES]: { entries: 100, bytes: 300_000 },
};
const OFFLINE = '/offline';
const RENEW_OFFLINE_AFTER_MS = 24 * 3600 * 1000;
const KEPT_AT = 'X-Kept-At';
const TITLE = 'X-Title';
const MODE = 'X-Mode';

const isHashed = (/** @type {URL} */ { pathname }) => pathname.startsWith('/_next/static/');

/** A page below a section has no parameters of its own; what stands there was added by a messenger. */
function keyOf(/** @type {string} */ address) {
  const { pathname, searchParams } = new URL(address, location.origin);
  searchParams.delete('_rsc');
  const query = searchParams.toString();
  return query === '' || /^\/(?:[^/]+\/.+)?$/.test(pathname) ? pathname : `${pathname}?${query}`;
}

/** Keeps a page that was read and forgets one that is gone; a failure of the server changes nothing. */
async function keepPage(/** @type {string} */ key, /** @type {Response} */ response) {
  const moved = response.redirected || response.type === 'opaqueredirect';
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
  const html = response.status === 200 && isPage && !moved ? await response.text() : '';
  // What search engines shall not keep is not kept here either: forms, withdrawn articles.
  const unwanted = /<meta name="robots" content="noindex/.test(html);
  if (moved || unwanted || [404, 410].includes(response.status)) {
    await (await caches.open(PAGES)).delete(key);
  } else if (html) {
    await keepDocument(PAGES, key, html, response);
    const offline = await caches.match(OFFLINE);
    const age = offline ? Date.now() - keptAt(offline).getTime() : Infinity;
    const inMode = offline?.headers.get(MODE) === modeOf(html);
    if (age > RENEW_OFFLINE_AFTER_MS || !inMode) await keepOfflinePage();
  }
}

/** The reading mode that a document was rendered in. */
const modeOf = (/** @type {string} */ html) => /<html[^>]* data-mode="(\w+)"/.exec(html)?.[1] ?? '';

async function keepOfflinePage() {
  const response = await fetch(OFFLINE);
  if (!response.ok) throw new Error(`${OFFLINE} answered ${response.status}`);
  await keepDocument(SHELL, OFFLINE, await response.text(), response);
}

/**
 * A document with its styles and what its buttons need; of its headers only what a browser needs to show it as it was.
 * @param {keyof typeof LIMITS} cache
 * @param {string} key
 * @param {string} html
 * @param {Response} response
 */
async function keepDocument(cache, key, html, { headers }) {
  const whole = await withData(html);
  await put(cache, key, new Blob([whole]), {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': headers.get('Content-Security-Policy') ?? '',
    [KEPT_AT]: new Date().toISOString(),
    [MODE]: modeOf(html),
    // Without the site's name behind it.
    [TITLE]: encodeURIComponent(/<title>([^<]*?)(?: - [^<]*)?</.exec(html)?.[1] ?? key),
  });
  const files = [
    ...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g),
    ...whole.matchAll(/<script type="text\/late" src="([^"]+)"/g),
  ];
  await Promise.all(files.map(([, href]) => keepLoaded(String(href))));
}

/** A document that holds the data that its scripts need, where it named their address: they are kept and forgotten together. */
async function withData(/** @type {string} */ html) {
  const [tag, address] =
    /<script type="text\/late" src="(\/late\/[^"]+)"><\/script>/.exec(html) ?? [];
  const response = address ? await fetch(address) : undefined;
  if (!tag || response?.status !== 200) return html;
  const data = await response.text();
  return html.replace(tag, () => `<script type="text/late">${data}</script>`);
}

/** Keeps a style, script or picture that a page has loaded; the browser still has it and asks nobody again. */
async function keepLoaded(/** @type {string} */ address) {
  const url = new URL(address, location.origin);
  const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/.test(url.pathname);
  const wanted = picture || isHashed(url) || url.pathname.endsWith('.css');
  if (url.origin !== location.origin || !wanted || (await caches.match(url.href))) return;
  await keepFile(picture ? PICTURES : ASSETS, url.href, await fetch(url));
}

/**
 * @param {keyof typeof LIMITS} cache
 * @param {string} key
 * @param {Response} response
 */
async function keepFile(cache, key, response) {
  if (response.status === 200) await put(cache, key, await response.blob());
}

/**
 * Puts last what is used last, and drops what stands first when there is too much.
 * @param {keyof typeof LIMITS} name
 * @param {string} key
 * @param {Blob} body
 * @param {Record<string, string>} [headers]
 */
async function put(name, key, body, headers) {
  const { entries, bytes } = LIMITS[name];
  const cache = await caches.open(name);
  await cache.delete(key);
  if (body.size <= bytes) await cache.put(key, new Response(body, { headers }));
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -entries).map((oldest) => cache.delete(oldest)));
}

/** A kept page with a line that says so; null when it was never read. */
async function keptPage(/** @type {string} */ key) {
  const kept = await (await caches.open(PAGES)).match(key);
  if (!kept) return null;
  const { headers } = kept;
  const body = await kept.blob();
  await put(PAGES, key, body, Object.fromEntries(headers));
  const line = `这是 ${readAt(kept)} 读过的页面，内容可能已有更新。`;
  return new Response(withLine(await body.text(), line), { headers });
}

/** What stands in for a page that was never read: it lists those that were, the last one first. */
async function offlinePage() {
  const [shell, pages] = await Promise.all([caches.match(OFFLINE), caches.open(PAGES)]);
  if (!shell) return Response.error();
  const newestFirst = [...(await pages.keys())].reverse();
  const kept = await Promise.all(newestFirst.map((key) => entry(pages, key)));
  const html = withLine(await shell.text(), '这个页面没有在这台设备上打开过。');
  const filled = html.replace(/(<ul id="kept-pages"[^>]*>)/, (list) => list + kept.join(''));
  return new Response(filled, { status: 503, headers: shell.headers });
}

/** @param {Cache} pages @param {Request} key */
async function entry(pages, key) {
  const page = await pages.match(key);
  if (!page) return '';
  const { pathname, search } = new URL(key.url);
  const title = decodeURIComponent(page.headers.get(TITLE) ?? '');
  const address = (pathname + search).replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<li><a href="${address}">${title}<time>${readAt(page)}</time></a></li>`;
}

const withLine = (/** @type {string} */ html, /** @type {string} */ line) => {
  const why = navigator.onLine ? '现在连不上网站。' : '现在没有网络。';
  const text = `<p class="wrap">${why}${line}<a href="">重新打开</a></p>`;
  return html.replace(/(<div id="offline-line"[^>]*>)/, (start) => start + text);
};

const keptAt = (/** @type {Response} */ { headers }) => new Date(headers.get(KEPT_AT) ?? 0);

/** 11月24日 08:15 */
function readAt(/** @type {Response} */ page) {
  const date = keptAt(page);
  const clock = [date.getHours(), date.getMinutes()].map((part) => `${part}`.padStart(2, '0'));
  return `${date.getMonth() + 1}月${date.getDate()}日 ${clock.join(':')}`;
}
