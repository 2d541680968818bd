/** @jest-environment ./tests/jsdom-with-fetch.ts */
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { SWRConfig, type SWRResponse } from 'swr';
import { contract } from '../src/contract/index.js';
import { createCms, isCmsError, type Cms } from '../src/index.js';
import * as react from '../src/react/index.js';
import './patience.js';
import { alert, article, found, hit, homePage, suggestion, town, village } from './records.js';
import { json, listOf, startServer, strapiError, type Handler, type TestServer } from './server.js';

/* Every hook through the same life: it loads, shows, fails, waits and asks anew. */

let server: TestServer;
let cms: Cms;

beforeAll(async () => {
  server = await startServer();
  cms = createCms({ baseUrl: server.url, retries: 0 });
});
afterAll(() => server.close());

const change = { cursor: 'c', startOver: false, epoch: 'e' };
const COUNT = { value: '2022', articles: 3, updatedAt: '2022-02-14T00:00:00.000Z' };
const DIGEST = { type: 'town', records: 1, digest: 'abc' };

/** An answer for every address that a hook asks. */
const ANSWERS: Record<string, unknown> = {
  articles: listOf([article('a')]),
  'articles/a': { data: article('a') },
  villages: listOf([village('a')]),
  'villages/a': { data: village('a') },
  alerts: listOf([alert]),
  'home-page': { data: homePage },
  town: { data: town },
  search: found([hit('a')]),
  'search/suggest': { data: [suggestion('a')] },
  'article-counts': { data: [COUNT] },
  changes: { data: [], meta: change },
  digests: { data: [DIGEST] },
};

const answerAll: Handler = ({ address }, response) => {
  const path = address.replace('/api/', '').replace(/\?.*/, '');
  const isOne = path.includes('/') || !Object.values(contract).some(({ route }) => route === path);
  const answer = ANSWERS[path] ?? (isOne ? undefined : listOf([]));
  if (answer) json(response, 200, answer);
  else json(response, 404, strapiError(404, 'NotFoundError', '没有'));
};

interface Life {
  hook: (asked: unknown) => SWRResponse<unknown, unknown>;
  /** What the hook is asked for, and the client's method with it. */
  asked: unknown;
  read: (cms: Cms) => Promise<unknown>;
  /** Without a question there is nothing to wait for. */
  alwaysAsks?: boolean;
}

type Hook = Life['hook'];
const hookNamed = (name: string) => (react as unknown as Record<string, Hook>)[name]!;
const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const pascal = (type: string) => type.split('-').map(capital).join('');

const ofTypes = Object.entries(contract).flatMap(([name, { kind, type }]): [string, Life][] => {
  if (kind === 'single') {
    const hook = hookNamed(`use${pascal(type)}`);
    return [
      [
        type,
        {
          hook: () => hook(undefined),
          asked: null,
          alwaysAsks: true,
          read: (c) => c[name as 'town'].get(),
        },
      ],
    ];
  }
  const list: [string, Life] = [
    name,
    {
      hook: hookNamed(`use${capital(name)}`),
      asked: { pageSize: 10 },
      read: (c) => c[name as 'articles'].list({ pageSize: 10 }),
    },
  ];
  if (kind === 'list') return [list];
  const one: Life = {
    hook: hookNamed(`use${pascal(type)}`),
    asked: 'a',
    read: (c) => c[name as 'articles'].bySlug('a'),
  };
  return [list, [`one ${type}`, one]];
});

const lives: [string, Life][] = [
  ...ofTypes,
  [
    'search',
    { hook: hookNamed('useSearch'), asked: { q: '翟' }, read: (c) => c.search({ q: '翟' }) },
  ],
  ['suggestions', { hook: hookNamed('useSuggestions'), asked: 'zd', read: (c) => c.suggest('zd') }],
  [
    'article counts',
    { hook: hookNamed('useArticleCounts'), asked: 'year', read: (c) => c.articleCounts('year') },
  ],
  [
    'changes',
    {
      hook: hookNamed('useChanges'),
      asked: { cursor: 'x' },
      read: (c) => c.changes({ cursor: 'x' }),
    },
  ],
  [
    'digests',
    {
      hook: () => hookNamed('useDigests')(undefined),
      asked: null,
      alwaysAsks: true,
      read: (c) => c.digests(),
    },
  ],
];

test('none is forgotten', () => {
  const hooks = Object.keys(react).filter((name) => /^use(?!Cms$)/.test(name));
  expect(lives).toHaveLength(hooks.length);
});

/** A fresh cache for each, so that no test sees another's answers. */
const within =
  (client: Cms) =>
  ({ children }: { children: ReactNode }) => (
    <SWRConfig
      value={{ provider: () => new Map(), shouldRetryOnError: false, dedupingInterval: 0 }}
    >
      <react.CmsProvider cms={client}>{children}</react.CmsProvider>
    </SWRConfig>
  );

// SWR renders anew for what was read of its answer: these read all of it.
describe.each(lives)('%s', (_, { hook, asked, read, alwaysAsks }) => {
  test('loads, then holds what the method answers', async () => {
    server.answer(answerAll);
    const { result } = renderHook(() => ({ ...hook(asked) }), { wrapper: within(cms) });
    expect(result.current).toMatchObject({ data: undefined, error: undefined, isLoading: true });
    await waitFor(() => expect(result.current.isLoading).toBe(false));
    expect(result.current.error).toBeUndefined();
    expect(result.current.data).toEqual(await read(cms));
  });

  test('fails with the client’s error, and recovers when it is asked anew', async () => {
    server.answer((_exchange, response) =>
      json(response, 500, strapiError(500, 'InternalServerError', '出错')),
    );
    const { result } = renderHook(() => ({ ...hook(asked) }), { wrapper: within(cms) });
    await waitFor(() => expect(isCmsError(result.current.error)).toBe(true));
    expect(result.current).toMatchObject({ data: undefined, error: { kind: 'http', status: 500 } });
    server.answer(answerAll);
    await act(() => result.current.mutate());
    expect(result.current.error).toBeUndefined();
    expect(result.current.data).toEqual(await read(cms));
  });

  test('keeps what it has while it asks anew', async () => {
    server.answer(answerAll);
    const { result } = renderHook(() => ({ ...hook(asked) }), { wrapper: within(cms) });
    await waitFor(() => expect(result.current.isLoading).toBe(false));
    const before = result.current.data;
    let answer = () => {};
    server.answer((exchange, response) => (answer = () => answerAll(exchange, response)));
    let revalidated: Promise<unknown> = Promise.resolve();
    act(() => void (revalidated = result.current.mutate()));
    await waitFor(() => expect(server.exchanges).toHaveLength(1));
    await waitFor(() => expect(result.current.isValidating).toBe(true));
    expect(result.current).toMatchObject({ data: before, isLoading: false });
    await act(async () => {
      answer();
      await revalidated;
    });
    expect(result.current).toMatchObject({ data: before, isValidating: false });
  });

  if (alwaysAsks) return;

  test('null waits, and what is asked for then is read', async () => {
    server.answer(answerAll);
    const { result, rerender } = renderHook(({ question }) => ({ ...hook(question) }), {
      wrapper: within(cms),
      initialProps: { question: null as unknown },
    });
    expect(result.current).toMatchObject({ data: undefined, isLoading: false });
    rerender({ question: asked });
    await waitFor(() => expect(result.current.data).toBeDefined());
    expect(server.exchanges).toHaveLength(1);
  });
});

test('two portals on one page do not share what they answer', async () => {
  const other = await startServer();
  server.answer(answerAll);
  other.answer((_, response) => json(response, 200, { data: { ...town, name: '别的镇' } }));
  const shared = new Map();
  const name = async (baseUrl: string) => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <SWRConfig value={{ provider: () => shared }}>
        <react.CmsProvider cms={createCms({ baseUrl })}>{children}</react.CmsProvider>
      </SWRConfig>
    );
    const { result } = renderHook(() => react.useTown(), { wrapper });
    await waitFor(() => expect(result.current.data).toBeDefined());
    return result.current.data?.name;
  };
  expect([await name(server.url), await name(other.url)]).toEqual(['翟店镇', '别的镇']);
  await other.close();
});
