// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { step } from '../../../scripts/lib/steps.mjs';
import { startFrontDoor } from '../front-door.mjs';
import { figuresOf } from '../measure.mjs';
import { times } from '../rows.mjs';
import { startPortal } from '../servers.mjs';

const ROUNDS = 20;
const LOOK_EVERY_MS = 50;
const VISIBLE_WITHIN_MS = 1_000;

/** From asking to publish until the reader sees it. @type {import('./index.mjs').Part} */
export async function publish({ dir, size }) {
  const { cms, site } = await step('Starting CMS and site', () => startPortal(dir, size));
  const door = await startFrontDoor(dir, { web: site.port, cms: cms.port });
  /** @type {Record<'article' | 'list' | 'api' | 'search' | 'door', number[]>} */
  const taken = { article: [], list: [], api: [], search: [], door: [] };
  try {
    await step(`Publishing ${ROUNDS} articles`, async () => {
      // As it is in a portal that is read: the pages are there.
      for (const path of ['/', '/news']) await (await fetch(door.site + path)).text();
      for (let round = 0; round < ROUNDS; round += 1) {
        const began = performance.now();
        const published = /** @type {{ slug: string, title: string }} */ (
          await cms.server.ask('publish')
        );
        const { slug, title } = published;
        const seen = async (/** @type {string} */ url) => {
          while (!(await shows(url, title))) await pause(LOOK_EVERY_MS);
          return performance.now() - began;
        };
        const api = `http://127.0.0.1:${cms.port}/api`;
        const [article, list, listed, found, behind] = await Promise.all([
          seen(`${site.origin}/news/${slug}`),
          seen(`${site.origin}/news`),
          seen(`${api}/articles?sort=displayDate:desc`),
          seen(`${api}/search?q=${encodeURIComponent(title)}`),
          seen(`${door.site}/news`),
        ]);
        taken.article.push(article);
        taken.list.push(list);
        taken.api.push(listed);
        taken.search.push(found);
        taken.door.push(behind);
      }
    });
  } finally {
    await Promise.all([cms.server.stop(), site.server.stop(), door.stop()]);
  }
  const p95 = { p95: VISIBLE_WITHIN_MS };
  return [
    times('Published → its page', figuresOf(taken.article), p95),
    times('Published → the list of news', figuresOf(taken.list), p95),
    times('Published → the API', figuresOf(taken.api), p95),
    times('Published → search', figuresOf(taken.search)),
    times('Published → the list behind nginx', figuresOf(taken.door), { p95: 3_000 }),
  ];
}

/** @param {string} url @param {string} text */
async function shows(url, text) {
  const answer = await fetch(url);
  return (await answer.text()).includes(text) && answer.ok;
}
