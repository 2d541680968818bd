// @ts-check
/**
 * Keeps the pages that a reader has read on the device, so that they open without a network (docs/decisions/0126).
 * While there is a network every page comes from it, however slow it is: no kept page is ever preferred.
 *
 * What is kept, and how it is handed out, stands in sw/kept.js; how it is kept right in sw/changes.js.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

importScripts('/sw/kept.js', '/sw/changes.js');

worker.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  const old = async () => (await caches.keys()).filter((name) => !(name in LIMITS));
  const clean = async () => Promise.all((await old()).map((name) => caches.delete(name)));
  const preload = () => worker.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([clean(), preload(), worker.clients.claim()]));
});

/** The page that registered this worker was loaded without it: it names the files that it loaded. */
worker.addEventListener('message', (event) => {
  if (!(event.source instanceof WindowClient) || !Array.isArray(event.data)) return;
  event.waitUntil(Promise.all([readPage(event.source.url), ...event.data.map(keepLoaded)]));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // Drafts, and their pictures: they leave nothing on a device.
  if (url.pathname.startsWith('/preview/')) return;
  if (isHashed(url)) event.respondWith(hashedFile(event));
  else if (request.destination === 'image') event.respondWith(file(event, PICTURES));
  else if (request.destination === 'style') event.respondWith(file(event, ASSETS));
  else if (/^\/(?:api|site|uploads)\//.test(url.pathname)) return;
  else if (request.mode === 'navigate') event.respondWith(page(event));
  // What was found is not kept, and a search is not asked twice.
  else if (url.pathname === '/search') return;
  // The router asks for data, and opens the document when that fails: the document is what is kept.
  else if (request.headers.has('rsc') && !request.headers.has('next-router-prefetch')) {
    event.waitUntil(readPage(request.url).then(catchUp));
  }
});

async function page(/** @type {FetchEvent} */ event) {
  const key = keyOf(event.request.url);
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(keepPage(key, response.clone()).then(catchUp));
    return response;
  } catch {
    return (await keptPage(key)) ?? (await offlinePage());
  }
}

async function readPage(/** @type {string} */ address) {
  const key = keyOf(address);
  await keepPage(key, await fetch(key));
}

/** A hashed file never changes. */
async function hashedFile(/** @type {FetchEvent} */ event) {
  return (await caches.match(event.request.url)) ?? file(event, ASSETS);
}

async function file(/** @type {FetchEvent} */ event, /** @type {keyof typeof LIMITS} */ cache) {
  const { request } = event;
  try {
    const response = await fetch(request);
    event.waitUntil(keepFile(cache, request.url, response.clone()));
    return response;
  } catch {
    return (await caches.match(request.url)) ?? Response.error();
  }
}
