/** @jest-environment ./tests/jsdom-with-fetch.ts */
import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as contract from '../src/contract/index.js';
import * as vocabulary from '../src/contract/vocabulary.js';
import * as client from '../src/index.js';
import * as react from '../src/react/index.js';
import './patience.js';
import { readExamples, run, typeErrors } from './readme.js';
import { article, found, hit, honor, suggestion, town, village } from './records.js';
import { json, listOf, startServer, strapiError, type TestServer } from './server.js';

const examples = readExamples();
const records: Record<string, (slug: string) => object> = {
  articles: article,
  villages: village,
  honors: honor,
};
const lists = Object.values(contract.contract).map(({ route }) => route);
let server: TestServer;
const printed: unknown[][] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => {
  printed.length = 0;
  server.answer(({ address, query }, response) => {
    const [, route = '', slug] = /^\/api\/(\w+)(?:\/([\w-]+))?/.exec(address) ?? [];
    const record = records[route];
    if (route === 'search') {
      return json(response, 200, slug ? { data: [suggestion('a')] } : found([hit('a')]));
    }
    if (route === 'town') return json(response, 200, { data: town });
    if (route === 'changes') {
      const meta = { cursor: 'here', startOver: !query.has('cursor'), epoch: 'one' };
      return json(response, 200, { data: [], meta });
    }
    if (route === 'digests') return json(response, 200, { data: [] });
    if (lists.includes(route) && !slug)
      return json(response, 200, listOf(record ? [record('a')] : []));
    if (!record) return json(response, 404, strapiError(404, 'NotFoundError', '没有'));
    json(response, 200, { data: record(slug!) });
  });
});

/** The client as the examples know it, but for the address. */
const modules = {
  '@township/client': {
    ...client,
    createCms: (options: client.CmsOptions) =>
      client.createCms({ ...options, baseUrl: server.url }),
  },
  '@township/client/contract': contract,
  '@township/client/vocabulary': vocabulary,
  '@township/client/react': react,
  'react/jsx-runtime': jsxRuntime,
};
const print = (...line: unknown[]) => void printed.push(line);
const refuse = (...line: unknown[]) => {
  throw new Error(`An invalid record: ${JSON.stringify(line)}`);
};

test('there are examples, and they compile', () => {
  expect(examples.length).toBeGreaterThan(5);
  expect(typeErrors(examples)).toEqual([]);
});

test.each(examples.filter(({ language }) => language === 'ts'))(
  '“$heading” reads and prints',
  async (example) => {
    await run(example, modules, { log: print, warn: refuse });
    expect(server.exchanges).not.toEqual([]);
    expect(printed).not.toEqual([]);
    expect(printed.flat()).not.toContain(undefined);
  },
);

test.each(examples.filter(({ language }) => language === 'tsx'))(
  '“$heading” shows what it read',
  async (example) => {
    const { default: App } = await run(example, modules, { log: print, warn: refuse });
    const Component = App as ComponentType;
    render(<Component />);
    expect(await screen.findByText('翟东村')).toBeTruthy();
    expect(await screen.findByTitle('翟东村')).toBeTruthy();
  },
);
