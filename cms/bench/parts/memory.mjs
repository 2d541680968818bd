// @ts-check
import { step } from '../../../scripts/lib/steps.mjs';
import { filledWith } from '../fill.mjs';
import { HttpClient, rateOf } from '../measure.mjs';
import { megabytes } from '../rows.mjs';
import { startPortal, startStock } from '../servers.mjs';

const DISTINCT = 5_000;
const REQUESTS = 100_000;
/** Until then what is kept fills; from then on nothing may grow. */
const FILLED = 50_000;
const FIRST = 20_000;
const GROWTH = 0.05;

/** Resident memory over many requests, beside a stock Strapi's after the first of them. @type {import('./index.mjs').Part} */
export async function memory({ dir, size }) {
  const { cms, site } = await step('Starting CMS and site', () => startPortal(dir, size));
  const stock = await step('Starting a stock Strapi', () => startStock(dir));
  const articles = filledWith(dir);
  const list = (/** @type {number} */ i) => `/api/articles?pagination[page]=${i + 1}`;
  const pages = Array.from({ length: Math.min(DISTINCT, size / 25) }, (_, i) => list(i));
  const some = articles.slice(0, DISTINCT - pages.length);
  try {
    const ours = await over(cms, REQUESTS, [
      ...pages,
      ...some.map(({ slug }) => `/api/articles/${slug}`),
    ]);
    const theirs = await over(stock, FIRST, [
      ...pages,
      ...some.map(({ documentId }) => `/api/articles/${documentId}`),
    ]);
    const read = await over(
      { server: site.server, port: site.port },
      REQUESTS,
      articles.slice(0, DISTINCT).map(({ slug }) => `/news/${slug}`),
    );
    return [
      row('CMS at the start; stock', ours.get(0), theirs.get(0)),
      row('CMS after 20,000 requests; stock', ours.get(FIRST), theirs.get(FIRST)),
      ...growth('CMS', ours),
      row('Site at the start', read.get(0)),
      row('Site after 20,000 requests', read.get(FIRST)),
      ...growth('Site', read),
    ];
  } finally {
    await Promise.all([cms.server.stop(), site.server.stop(), stock.server.stop()]);
  }
}

/**
 * @param {{ server: import('../servers.mjs').Server, port: number }} asked
 * @param {number} requests @param {string[]} paths which take turns
 * @returns {Promise<Map<number, number>>} bytes after so many requests
 */
async function over({ server, port }, requests, paths) {
  const client = new HttpClient(port);
  const bytes = new Map([[0, server.memory]]);
  for (let done = 0; done < requests;) {
    const next = Array.from({ length: 10_000 }, (_, i) => paths[(done + i) % paths.length] ?? '');
    await rateOf(client, next);
    done += next.length;
    bytes.set(done, server.memory);
    console.log(`  ${done} requests: ${megabytes(server.memory)}`);
  }
  client.close();
  return bytes;
}

/** @param {string} what @param {number} [ours] bytes @param {number} [peer] bytes @returns {import('../rows.mjs').Row} */
const row = (what, ours = NaN, peer) => ({
  what,
  ours: megabytes(ours),
  ...(peer !== undefined && { peer: megabytes(peer), ratio: peer / ours }),
});

/** @param {string} what @param {Map<number, number>} bytes @returns {import('../rows.mjs').Row[]} */
function growth(what, bytes) {
  const [before = NaN, after = NaN] = [bytes.get(FILLED), bytes.get(REQUESTS)];
  const grown = after / before - 1;
  return [
    {
      ...row(`${what} after 100,000 requests of ${DISTINCT} addresses`, after),
      target: `≤ ${GROWTH * 100} % more than after 50,000: ${(grown * 100).toFixed(1)} %`,
      met: grown <= GROWTH,
    },
  ];
}
