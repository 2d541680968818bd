// @ts-check
/**
 * @typedef {(run: { dir: string, size: number }) => Promise<import('../rows.mjs').Row[]>} Part
 *   measures on the empty database of DATABASE_*, `size` articles; `dir` is its own
 * @typedef {{ title: string, needs: import('../../../scripts/lib/needs.mjs').NeedName[] }} About
 */

/** Loaded where it is measured. @type {Record<string, About>} */
export const PARTS = {
  search: { title: 'search and suggestions, beside Strapi’s _q', needs: [] },
  api: {
    title: 'lists and single articles, first and kept, beside a stock Strapi',
    needs: ['nginx', 'wrk'],
  },
  pages: { title: 'pages, beside static files under nginx', needs: ['nginx', 'wrk'] },
  publish: { title: 'from publishing until it is seen', needs: ['nginx'] },
  start: { title: 'npm start, fresh and again; the CMS beside a stock Strapi', needs: [] },
  versions: { title: 'what thirty versions of each article take', needs: [] },
  memory: { title: 'resident memory over 100,000 requests', needs: [] },
};

/** @param {string} name @returns {Promise<Part>} */
export async function loadPart(name) {
  const loaded = await import(`./${name}.mjs`);
  return loaded[name];
}
