import { EdgeVM } from '@edge-runtime/vm';
import { chromium } from 'playwright-core';
import { articleSummary, town } from '../records.js';
import { json, listOf, startServer, strapiError, type TestServer } from '../server.js';
import { projectWithPackage, type Project } from './project.js';

/* The published package where there is no Node: in a browser, and at the edge. */

jest.setTimeout(60_000);

let project: Project;
let server: TestServer;
/** Puts what it read, and what became of a missing record, a refusal and a timeout, into `result`. */
let code: string;

beforeAll(async () => {
  [project, server] = await Promise.all([projectWithPackage(), startServer()]);
  server.answer(({ address, query }, response) => {
    if (address.includes('slow')) return;
    if (address.startsWith('/api/town')) return json(response, 200, { data: town });
    if (address.includes('missing'))
      return json(response, 404, strapiError(404, 'NotFoundError', '没有'));
    if (query.has('q')) return json(response, 400, strapiError(400, 'ValidationError', '太长'));
    json(response, 200, listOf([articleSummary('a')]));
  });
  code = await project.bundle(
    project.write(
      'entry.js',
      `
        import { createCms } from '@township/client';
        const cms = createCms({ baseUrl: '${server.url}', retries: 0, timeoutMs: 2_000 });
        const kindOf = (reading) => reading.then(() => 'none', ({ kind, status }) => [kind, status]);
        const stopped = new AbortController();
        stopped.abort();
        globalThis.result = Promise.all([
          cms.articles.list({ year: 2022 }).then(({ items }) => items[0].title),
          cms.town.get().then(({ name }) => name),
          cms.villages.bySlug('missing'),
          kindOf(cms.search({ q: 'x' })),
          kindOf(cms.villages.bySlug('slow')),
          cms.town.get({ signal: stopped.signal }).catch(({ name }) => name),
        ]).then(JSON.stringify);
      `,
    ),
    ['--format=iife'],
  );
});
afterAll(async () => {
  await server.close();
  project.remove();
});

const EXPECTED = ['标题', '翟店镇', null, ['http', 400], ['timeout', null], 'AbortError'];

test('a browser', async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH!,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.addScriptTag({ content: code });
    expect(JSON.parse(await page.evaluate('globalThis.result'))).toEqual(EXPECTED);
  } finally {
    await browser.close();
  }
});

test('an edge runtime: nothing but what the web gives', async () => {
  const edge = new EdgeVM();
  edge.evaluate(code);
  expect(JSON.parse(await edge.evaluate('globalThis.result'))).toEqual(EXPECTED);
  expect(edge.evaluate('typeof process + typeof require')).toBe('undefinedundefined');
});
