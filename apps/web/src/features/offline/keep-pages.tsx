/**
 * Registers public/sw.js once the page has loaded. The first page was loaded without it, so the worker is told what
 * that page had loaded. A line that stands in the page from its start is put in again: only changes are read out.
 */
const SCRIPT = `addEventListener('load', () => {
  const line = document.getElementById('offline-line');
  if (line?.firstChild) line.replaceChildren(...line.childNodes);
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const loadedWithout = !workers.controller;
  workers.register('/sw.js').then(() => workers.ready).then(({ active }) => {
    if (loadedWithout) active.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  });
});`.replace(/\n\s+/g, '');

/** Nothing while developing: unhashed files would be kept. */
export function KeepPages() {
  if (process.env.NODE_ENV !== 'production') return null;
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
