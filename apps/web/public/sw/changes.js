// @ts-check
/**
 * Each contact with the site brings the kept pages up to date: what was withdrawn or corrected must not wait on the
 * device until that very page is asked for again. The site is told nothing of what the device keeps: it names what
 * changed by hashes of addresses, and the device looks for them among its own pages and the links in them.
 */
const CHANGES = '/site/changes';
const MARK = 'X-Mark';

/** @type {Promise<void>} */
let caughtUp = Promise.resolve();

/** One after the other: a second contact asks for what came after the first. */
function catchUp() {
  caughtUp = caughtUp.then(readChanges).catch(() => undefined);
  return caughtUp;
}

async function readChanges() {
  const pages = await caches.open(PAGES);
  const keys = await pages.keys();
  if (keys.length === 0) return;
  const known = (await caches.match(CHANGES))?.headers.get(MARK) ?? '0';
  const response = await fetch(`${CHANGES}?since=${known}`);
  if (!response.ok) return;
  /** @type {{ mark: number, everything: boolean, changed: string[] }} */
  const { mark, everything, changed } = await response.json();
  const hashes = new Set(changed);
  // The order of the keys is kept: what was read last stays last.
  for (const { url } of keys) {
    const named = hashes.size > 0 && (await names(pages, url, hashes));
    if (named) await pages.delete(url);
    if (named || everything) await readPage(url);
  }
  await put(SHELL, CHANGES, new Blob(), { [MARK]: `${mark}` });
}

/**
 * Whether a kept page is, or links to, one of the addresses.
 * @param {Cache} pages
 * @param {string} url
 * @param {Set<string>} hashes
 */
async function names(pages, url, hashes) {
  const html = (await (await pages.match(url))?.text()) ?? '';
  const links = [...html.matchAll(/ href="(\/[^"?#]+)/g)].map(([, href]) => String(href));
  const own = new URL(url).pathname;
  const found = await Promise.all([...new Set([own, ...links])].map(hashOf));
  return found.some((hash) => hashes.has(hash));
}

/** As src/app/site/changes/route.ts makes it. */
async function hashOf(/** @type {string} */ address) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address));
  const bytes = [...new Uint8Array(digest).subarray(0, 8)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
