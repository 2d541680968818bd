import { gzipSync } from 'node:zlib';
import { projectWithPackage, type Project } from './project.js';

/* What a browser has to load of the package: minified by esbuild, gzipped. */

jest.setTimeout(60_000);

let project: Project;

beforeAll(async () => {
  project = await projectWithPackage();
});
afterAll(() => project.remove());

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

const bundle = (code: string, options?: readonly string[]): Promise<string> =>
  project.bundle(project.write('entry.js', code), options);

/** A list and a single type are read: with them comes everything that `createCms` offers. */
const CORE = `
  import { createCms } from '@township/client';
  const cms = createCms({ baseUrl: location.origin });
  cms.articles.list({ year: 2022 }).then(console.log);
  cms.town.get().then(console.log);
`;
const CORE_BUDGET = 12_000;

/** Traces of what no reader in a browser needs, and others import. */
const ELSEWHERE = {
  'what attributes mean': '\\u663E\\u793A\\u65E5\\u671F',
  'the words of enumerations': '\\u56FD\\u5BB6\\u7EA7',
  'what the API filters and sorts by': 'pinnedUntil:"datetime',
  'the API’s document': 'openapi',
  'the mirror': 'SHA-256',
};
const NOT_IN_THE_CORE = {
  ...ELSEWHERE,
  'the command line': 'page-size',
  'code made of text, which a strict Content-Security-Policy refuses': 'Function(',
};

test('the whole client weighs 12 kB at most', async () => {
  expect(gzipped(await bundle(CORE))).toBeLessThanOrEqual(CORE_BUDGET);
});

test.each(Object.entries(NOT_IN_THE_CORE))('without %s', async (_, trace) => {
  expect(await bundle(CORE)).not.toContain(trace);
});

test('what is left out is there where it is asked for', async () => {
  const everything = await bundle(`
    import { sync } from '@township/client';
    import { contract, honorLevel, queries, recordTerms } from '@township/client/contract';
    import { openApiDocument } from '@township/client/openapi';
    console.log(sync, contract, honorLevel, queries, recordTerms, openApiDocument);`);
  for (const trace of Object.values(ELSEWHERE)) expect(everything).toContain(trace);
});

test.each<[string, string, number]>([
  [
    'errors alone bring no schemas',
    "import { isCmsError } from '@township/client'; isCmsError(1);",
    700,
  ],
  [
    'the words of one enumeration bring no others',
    "import { honorLevel } from '@township/client/vocabulary'; console.log(honorLevel);",
    200,
  ],
])('%s', async (_, code, budget) => {
  expect(gzipped(await bundle(code))).toBeLessThanOrEqual(budget);
});

test('hooks weigh 1 kB more, besides React and SWR', async () => {
  const hooks = `${CORE}
    import { CmsProvider, useArticles, useTown } from '@township/client/react';
    console.log(CmsProvider, useArticles, useTown);`;
  const code = await bundle(hooks, [
    '--external:react',
    '--external:react/jsx-runtime',
    '--external:swr',
  ]);
  expect(gzipped(code)).toBeLessThanOrEqual(CORE_BUDGET + 1_000);
});
