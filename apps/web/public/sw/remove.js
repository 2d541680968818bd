// @ts-check
/** Handed out as sw.js when OFFLINE_PAGES=false: takes the worker and all that it kept off the device. */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  const clear = async () => {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  event.waitUntil(clear());
});
