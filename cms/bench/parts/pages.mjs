// @ts-check
import { step } from '../../../scripts/lib/steps.mjs';
import { filledWith } from '../fill.mjs';
import { startFiles, startFrontDoor } from '../front-door.mjs';
import { rates } from '../rows.mjs';
import { startPortal } from '../servers.mjs';
import { ratesOf } from '../wrk.mjs';

/** The part of a static file's speed that a page behind nginx must reach. */
const OF_A_FILE = 0.8;

/** Pages, asked for as browsers do, beside the same pages as static files under nginx. @type {import('./index.mjs').Part} */
export async function pages({ dir, size }) {
  const { cms, site } = await step('Starting CMS and site', () => startPortal(dir, size));
  const door = await startFrontDoor(dir, { web: site.port, cms: cms.port });
  const [article] = filledWith(dir);
  /** @type {[name: string, path: string][]} */
  const asked = [
    ['Home', '/'],
    ['News', '/news'],
    ['Article', `/news/${article?.slug}`],
    ['Villages', '/villages'],
  ];
  /** @type {Record<string, string>} */
  const texts = {};
  for (const [name, path] of asked) texts[`${name}.html`] = await textOf(door.site + path);
  const files = await startFiles(dir, texts);
  try {
    const rows = [];
    for (const [name, path] of asked) {
      const found = await step(name, () =>
        ratesOf(
          {
            site: site.origin + path,
            door: door.site + path,
            file: `${files.origin}/${name}.html`,
          },
          ['Accept-Encoding: gzip'],
        ),
      );
      rows.push(
        rates(`${name}, from the site; file under nginx`, found.site, found.file),
        rates(`${name}, behind nginx; file under nginx`, found.door, found.file, OF_A_FILE),
      );
    }
    return rows;
  } finally {
    await Promise.all([cms.server.stop(), site.server.stop(), door.stop(), files.stop()]);
  }
}

/** @param {string} url */
async function textOf(url) {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}
