import { rmSync } from 'node:fs';
import path from 'node:path';
import { addCopies, Editor, openDatabase, ownStack, read } from './support';

// What the site would render ahead of its readers asks the CMS too.
const stack = ownStack({ untold: true });

/** Pages and files that list or count everything there is of a kind. */
const PATHS = [
  '/',
  '/news',
  '/news?column=yaowen',
  '/villages',
  '/honors',
  '/sitemap',
  '/feeds',
  '/sitemap.xml',
  '/sitemap-pages-1.xml',
];
const YEARS = 30;
const COPIES = 60;

const asked = () => stack().cms.output.match(/GET \/api\/\S*/g) ?? [];

/** A site that has kept nothing. */
async function startAnew(): Promise<void> {
  await stack().site.stop();
  rmSync(path.join(stack().dir, 'pages'), { recursive: true, force: true });
  await stack().site.start();
}

/** Addresses of the CMS that the site reads to make a page. */
async function requestsFor(address: string): Promise<string[]> {
  const before = asked().length;
  expect((await read(stack().siteUrl + address)).status).toBe(200);
  return asked().slice(before);
}

test('what there is decides how long a page is, not how many requests it costs', async () => {
  const editor = await Editor.login(stack());
  await startAnew();
  const before = new Map<string, number>();
  for (const address of PATHS) before.set(address, (await requestsFor(address)).length);
  expect([...before].filter(([, count]) => count === 0)).toEqual([]);

  const database = openDatabase(stack().dir);
  addCopies(database, 'articles', 'cunming-bianqian', COPIES);
  // A year each, as imported archives have them; and years that cannot be right, as they were stored once.
  database.exec(
    `UPDATE articles SET display_date = strftime('%s', (1990 + id % ${YEARS}) || '-05-01') * 1000 WHERE slug LIKE 'shili-%'`,
  );
  for (const [slug, year] of [
    ['shili-1', '0202'],
    ['shili-2', '1026'],
    ['shili-3', '9999'],
  ]) {
    database.exec(
      `UPDATE articles SET display_date = strftime('%s', '${year}-01-01') * 1000 WHERE slug = '${slug}'`,
    );
  }
  database.close();
  for (let n = 1; n <= 12; n++) {
    const name = `示例数据${n}`;
    await editor.publishNew('village', {
      name: `${name}村`,
      slug: `shili-${n}`,
      code: `1408241039${n + 10}`,
    });
    await editor.saveNew('column', { name, slug: `shili-${n}`, kind: 'news' });
  }

  await startAnew();
  const after = new Map<string, number>();
  for (const address of PATHS) after.set(address, (await requestsFor(address)).length);
  expect([...after]).toEqual([...before]);
  const { html } = await read(`${stack().siteUrl}/news`);
  expect(html).toContain('1990');
  expect(html).not.toContain('year=202"');
});
