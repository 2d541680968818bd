import type { Page } from 'playwright-core';
import { addressOf, ownBrowser, siteUrl, TEMPLATES } from './support';

/** Bytes as they are sent, compressed (kB = 1000 bytes); see Budgets in docs/architecture.md. */
const KB = 1000;
/** A document arrives with the first packets that a server may send at once: ten of 1,460 bytes. */
const LIMITS = { document: 14 * KB, stylesheet: 20 * KB };
/** Loaded when a reader touches what acts by script, and not before. */
const SCRIPT_LIMIT = 150 * KB;
const HOME_TOTAL = 400 * KB;
/** Document, stylesheet, icon, pictures of the first screens, and Next's scripts. */
const REQUESTS = 30;
const LAYOUT_SHIFT = 0.05;

const { visitor } = ownBrowser();

interface Load {
  bytes: Record<string, number>;
  /** Bytes of scripts that its first touch loads; null where nothing acts by script. */
  touched: number | null;
  origins: string[];
  requests: number;
  /** Cumulative layout shift, scrolled to the end. */
  shift: number;
}

async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!shift.hadRecentInput) sum += shift.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return sum;
  });
}

/** A first visit on a phone: everything that the page loads by itself, and then by a touch. */
async function load(path: string): Promise<Load> {
  const page = await visitor();
  // The worker fetches ahead, once the page stands, what a touch would load.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const finished: Promise<{ type: string; url: string; size: number }>[] = [];
  page.on('requestfinished', (request) =>
    finished.push(
      request.sizes().then(({ responseBodySize }) => ({
        type: request.resourceType(),
        url: request.url(),
        size: responseBodySize,
      })),
    ),
  );
  await page.goto(siteUrl() + path, { waitUntil: 'networkidle' });
  const shift = await layoutShift(page);
  const untouched = finished.length;
  const needy = page.locator('[data-needs-script]');
  const acts = (await needy.count()) > 0;
  if (acts) {
    const hydrated = page.evaluate(
      () => new Promise((resolve) => addEventListener('hydrated', () => resolve(true))),
    );
    await needy.first().dispatchEvent('focusin');
    await hydrated;
  }
  const requests = (await Promise.all(finished)).filter(({ url }) => !url.startsWith('data:'));
  const bytesOf = (some: typeof requests) => {
    const bytes: Record<string, number> = {};
    for (const { type, size } of some) bytes[type] = (bytes[type] ?? 0) + size;
    return bytes;
  };
  return {
    bytes: bytesOf(requests.slice(0, untouched)),
    touched: acts ? (bytesOf(requests.slice(untouched)).script ?? 0) : null,
    origins: [...new Set(requests.map(({ url }) => new URL(url).origin))],
    requests: requests.length,
    shift,
  };
}

test.each(TEMPLATES)('%s keeps to the budgets of the design', async (template) => {
  const { bytes, touched, origins, requests, shift } = await load(await addressOf(template));
  for (const [type, limit] of Object.entries(LIMITS)) {
    expect([type, bytes[type]]).toEqual([type, expect.any(Number)]);
    expect(bytes[type]).toBeLessThanOrEqual(limit);
  }
  expect(bytes.script).toBeUndefined();
  if (touched !== null) {
    expect(touched).toBeGreaterThan(0);
    expect(touched).toBeLessThanOrEqual(SCRIPT_LIMIT);
  }
  expect(origins).toEqual([siteUrl()]);
  expect(requests).toBeLessThanOrEqual(REQUESTS);
  expect(shift).toBeLessThanOrEqual(LAYOUT_SHIFT);
});

test('the home page is 400 kB in all', async () => {
  const { bytes } = await load('/');
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(30 * KB);
  expect(total).toBeLessThanOrEqual(HOME_TOTAL);
});
