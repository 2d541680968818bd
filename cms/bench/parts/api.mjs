// @ts-check
import { startFrontDoor } from '../front-door.mjs';
import { step } from '../../../scripts/lib/steps.mjs';
import { filledWith } from '../fill.mjs';
import { HttpClient, once, rateOf } from '../measure.mjs';
import { rates, times } from '../rows.mjs';
import { startCms, startStock } from '../servers.mjs';
import { ratesOf } from '../wrk.mjs';

/** At most so many requests for a figure: each address is asked once. */
const MOST = 400;
const PAGE_SIZE = 25;

/** What the portal's API answers in a list and for a single article, asked of a stock Strapi. */
const SAME_LIST =
  'fields=title,slug,summary,source,displayDate,pinnedUntil,withdrawnAt&populate[0]=cover&populate[1]=column&populate[2]=topics';
const SAME_SINGLE = 'populate=*';

/** Lists and single articles, beside a stock Strapi. @type {import('./index.mjs').Part} */
export async function api({ dir, size }) {
  const filling = await startCms(dir);
  await filling.server.ask('fill', size);
  await filling.server.stop();
  const cms = await step('Starting the CMS', () => startCms(dir));
  const stock = await step('Starting a stock Strapi', () => startStock(dir));
  const door = await startFrontDoor(dir, { web: cms.port, cms: cms.port });
  try {
    const first = await step('Asking for the first time', () => firstTime(cms, stock, dir, size));
    const [article] = filledWith(dir);
    const rows = await step('Asking again and again', () =>
      again(`${article?.slug}`, `${article?.documentId}`, cms, stock, door.site),
    );
    return [...first, ...rows];
  } finally {
    await Promise.all([cms.server.stop(), stock.server.stop(), door.stop()]);
  }
}

/**
 * @param {import('../servers.mjs').Listening} cms
 * @param {import('../servers.mjs').Listening} stock
 * @param {string} dir @param {number} size
 */
async function firstTime(cms, stock, dir, size) {
  const ours = new HttpClient(cms.port);
  const theirs = new HttpClient(stock.port);
  const pages = Array.from(
    { length: Math.min(MOST, Math.floor(size / PAGE_SIZE)) },
    (_, i) => i + 1,
  );
  /** @param {string} order @param {string} [query] */
  const lists = (order, query = '') =>
    pages.map(
      (page) =>
        `/api/articles?sort=displayDate:${order}&pagination[pageSize]=${PAGE_SIZE}&pagination[page]=${page}&${query}`,
    );
  const articles = filledWith(dir).slice(0, MOST);
  const slugs = articles.map(({ slug }) => `/api/articles/${slug}`);
  /** @param {string} [query] */
  const singles = (query = '') =>
    articles.map(({ documentId }) => `/api/articles/${documentId}?${query}`);
  // What a process meets first is compiled then.
  for (const client of [ours, theirs])
    await once(client, lists('desc', 'pagination[withCount]=true').slice(0, 20));

  const list = await once(ours, lists('asc'));
  const stockList = await once(theirs, lists('asc', SAME_LIST));
  const rows = {
    list: await rateOf(ours, lists('desc')),
    stockList: await rateOf(theirs, lists('desc')),
    stockSame: await rateOf(theirs, lists('desc', SAME_LIST)),
    single: await rateOf(ours, slugs),
    stockSingle: await rateOf(theirs, singles()),
    stockSingleSame: await rateOf(theirs, singles(SAME_SINGLE)),
  };
  ours.close();
  theirs.close();
  return [
    times('List of 25, first time; stock with the same fields and relations', list, {
      peer: stockList,
      p95: size <= 10_000 ? 15 : 40,
    }),
    rates('List, first time; stock without relations', rows.list, rows.stockList),
    rates('List, first time; stock with the same', rows.list, rows.stockSame),
    rates('Single, first time; stock without relations', rows.single, rows.stockSingle),
    rates('Single, first time; stock with its relations', rows.single, rows.stockSingleSame),
  ];
}

/**
 * @param {string} slug @param {string} documentId of one article
 * @param {import('../servers.mjs').Listening} cms
 * @param {import('../servers.mjs').Listening} stock
 * @param {string} door nginx's origin
 */
async function again(slug, documentId, cms, stock, door) {
  const ours = `http://127.0.0.1:${cms.port}/api/articles`;
  const theirs = `http://127.0.0.1:${stock.port}/api/articles`;
  const list = 'sort=displayDate:desc&pagination[pageSize]=25';
  const urls = {
    list: `${ours}?${list}`,
    stockList: `${theirs}?${list}`,
    stockListSame: `${theirs}?${list}&${SAME_LIST}`,
    single: `${ours}/${slug}`,
    stockSingle: `${theirs}/${documentId}`,
    stockSingleSame: `${theirs}/${documentId}?${SAME_SINGLE}`,
    doorList: `${door}/api/articles?${list}`,
    doorSingle: `${door}/api/articles/${slug}`,
  };
  // As browsers, Node, Python and curl's --compressed ask.
  const found = await ratesOf(urls, ['Accept-Encoding: gzip']);
  return [
    rates('List, kept; stock without relations', found.list, found.stockList),
    rates('List, kept; stock with the same', found.list, found.stockListSame, 50),
    rates('Single, kept; stock without relations', found.single, found.stockSingle),
    rates('Single, kept; stock with its relations', found.single, found.stockSingleSame, 50),
    rates('List behind nginx; stock without relations', found.doorList, found.stockList),
    rates('List behind nginx; stock with the same', found.doorList, found.stockListSame, 300),
    rates('Single behind nginx; stock without relations', found.doorSingle, found.stockSingle),
    rates(
      'Single behind nginx; stock with its relations',
      found.doorSingle,
      found.stockSingleSame,
      300,
    ),
  ];
}
