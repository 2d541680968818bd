import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articleSummary, town } from '../records.js';
import { json, listOf, startServer, type TestServer } from '../server.js';
import { PACKAGE, projectWithPackage, TSC, type Project } from './project.js';

/* The package as it would be published, in a project of somebody else's. */

// Whole programs are started, and TypeScript's compiler.
jest.setTimeout(180_000);

let project: Project;
let server: TestServer;

beforeAll(async () => {
  [project, server] = await Promise.all([projectWithPackage(['@types/node']), startServer()]);
  server.answer(({ address }, response) =>
    json(
      response,
      200,
      address.startsWith('/api/town') ? { data: town } : listOf([articleSummary('a')]),
    ),
  );
});
afterAll(async () => {
  await server.close();
  project.remove();
});

/** Runs an ES module beside the workspace's tools, and reads what it prints. */
const ask = async (code: string): Promise<unknown> =>
  JSON.parse(await project.node(['--input-type=module', '--eval', code], PACKAGE));

test('publint has nothing to say', async () => {
  const found = await ask(`
    import { publint } from 'publint';
    import { readFile } from 'node:fs/promises';
    const { buffer } = await readFile(${JSON.stringify(project.tarball)});
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    console.log(JSON.stringify(messages));
  `);
  expect(found).toEqual([]);
});

test('are the types wrong? Not for ES modules and bundlers', async () => {
  const problems = await ask(`
    import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
    import { readFile } from 'node:fs/promises';
    const data = new Uint8Array(await readFile(${JSON.stringify(project.tarball)}));
    const { problems } = await checkPackage(createPackageFromTarballData(data));
    console.log(JSON.stringify(problems));
  `);
  // Node 10 knew no exports; that `require` reaches ES modules in every Node that is supported is tested below.
  const others = (problems as { resolutionKind?: string }[]).filter(
    ({ resolutionKind = '' }) => !['node10', 'node16-cjs'].includes(resolutionKind),
  );
  expect(others).toEqual([]);
});

const READ = (baseUrl: string) => `
  const cms = createCms({ baseUrl: '${baseUrl}' });
  Promise.all([cms.articles.list({ column: 'yaowen' }), cms.town.get()]).then(([page, town]) => {
    console.log(page.items[0].slug, page.total, town.name);
  });
`;

test.each([
  ['an ES module', 'read.mjs', "import { createCms } from '@township/client';"],
  [
    'CommonJS, whose require takes ES modules',
    'read.cjs',
    "const { createCms } = require('@township/client');",
  ],
])('%s reads in plain Node', async (_, name, head) => {
  project.write(name, head + READ(server.url));
  expect(await project.node([name])).toBe('a 1 翟店镇\n');
});

test('its program runs', async () => {
  const program = path.join('node_modules/@township/client/bin/township.mjs');
  const printed = await project.node([
    program,
    'articles',
    '--json',
    '--fields',
    'slug',
    '--url',
    server.url,
  ]);
  expect(JSON.parse(printed)).toEqual([{ slug: 'a' }]);
});

describe('compiles strictly', () => {
  const TYPED = `
    import { createCms, isCmsError, sync, type ArticleSummary, type MirrorStore } from '@township/client';
    import { contract, queries, shapeOf } from '@township/client/contract';
    import { openApiDocument } from '@township/client/openapi';
    import { honorLevel } from '@township/client/vocabulary';

    const cms = createCms({ baseUrl: 'https://portal.example.cn' });
    const { items } = await cms.articles.list({ column: 'yaowen', where: { displayDate: { $gte: '2022-01-01' } } });
    export const first: ArticleSummary | undefined = items[0];
    export const mirror = (store: MirrorStore) => sync(cms, store);
    export const names: string[] = [honorLevel.national, contract.town.route, ...queries.honor.sortable];
    export const fields: readonly string[] = shapeOf(contract.honors.summary).fields;
    export const document: object = openApiDocument();
    export const isOurs = (error: unknown) => isCmsError(error) && error.kind === 'http';
    // @ts-expect-error no such filter
    await cms.articles.list({ colour: 'red' });
  `;
  const OPTIONS = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--types',
    'node',
    '--skipLibCheck',
    'false',
  ];

  test.each([
    ['node16', ['--module', 'node16', '--moduleResolution', 'node16', '--lib', 'es2023']],
    [
      'bundler',
      ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2023,dom,dom.iterable'],
    ],
  ])('%s', async (_, resolution) => {
    const file = project.write('typed.ts', TYPED);
    expect(await project.node([TSC, file, ...OPTIONS, ...resolution])).toBe('');
  });
});

test('it brings its licence, and no tests', () => {
  const installed = path.join(project.dir, 'node_modules/@township/client');
  expect(readFileSync(path.join(installed, 'LICENSE'), 'utf8')).toContain('MIT');
  expect(() => readFileSync(path.join(installed, 'tests/records.ts'))).toThrow();
});
