/** @jest-environment ./tests/jsdom-with-fetch.ts */
import { render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { createCms } from '../src/index.js';
import { contract } from '../src/contract/index.js';
import * as hooks from '../src/react/index.js';
import './patience.js';
import { article, articleSummary, found } from './records.js';
import { json, listOf, startServer, strapiError, type TestServer } from './server.js';

const { CmsProvider, useArticle, useArticles, useCms } = hooks;

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A fresh cache for each render, so that no test sees another's answers. */
function show(children: ReactNode) {
  const cms = createCms({ baseUrl: server.url, retries: 0 });
  return render(
    <SWRConfig value={{ provider: () => new Map(), shouldRetryOnError: false }}>
      <CmsProvider cms={cms}>{children}</CmsProvider>
    </SWRConfig>,
  );
}

function Titles({ year }: { year: number | null }) {
  const { data, error, isLoading } = useArticles(year === null ? null : { year });
  if (error) return <p>失败：{error.kind}</p>;
  if (isLoading) return <p>加载中</p>;
  return <p>{data ? data.items.map((item) => item.slug).join('、') : '未查询'}</p>;
}

function Title({ slug }: { slug: string | null }) {
  const { data, error } = useArticle(slug);
  if (error) return <p>失败：{error.kind}</p>;
  if (data === undefined) return <p>加载中</p>;
  return <p>{data === null ? '没有这篇' : data.body}</p>;
}

test('a list shows that it loads, then its records', async () => {
  server.answer((_, response) => json(response, 200, listOf([articleSummary('a')])));
  show(<Titles year={2022} />);
  expect(screen.getByText('加载中')).toBeTruthy();
  expect(await screen.findByText('a')).toBeTruthy();
});

test('another query asks again; the same one, from two places, asks once', async () => {
  server.answer(({ address }, response) =>
    json(response, 200, listOf([articleSummary(address.includes('2020-12-31') ? 'new' : 'old')])),
  );
  show(
    <>
      <Titles year={2021} />
      <Titles year={2021} />
      <Titles year={2019} />
    </>,
  );
  expect(await screen.findByText('old')).toBeTruthy();
  await waitFor(() => expect(screen.getAllByText('new')).toHaveLength(2));
  expect(server.exchanges).toHaveLength(2);
});

test('a null query and a null slug wait', async () => {
  server.answer((_, response) => json(response, 200, { data: article('a') }));
  show(
    <>
      <Titles year={null} />
      <Title slug={null} />
      <Title slug="a" />
    </>,
  );
  expect(await screen.findByText('<p>正文</p>')).toBeTruthy();
  expect(screen.getByText('未查询')).toBeTruthy();
  expect(server.exchanges.map(({ address }) => address)).toEqual(['/api/articles/a']);
});

test('one record, by its slug', async () => {
  server.answer((_, response) => json(response, 200, { data: article('a') }));
  show(<Title slug="a" />);
  expect(await screen.findByText('<p>正文</p>')).toBeTruthy();
  expect(server.exchanges[0]?.address).toBe('/api/articles/a');
});

test('a missing record is null, an outage an error', async () => {
  server.answer(({ address }, response) =>
    address.endsWith('missing')
      ? json(response, 404, strapiError(404, 'NotFoundError', '没有'))
      : json(response, 500, strapiError(500, 'InternalServerError', '出错')),
  );
  show(
    <>
      <Title slug="missing" />
      <Title slug="broken" />
    </>,
  );
  expect(await screen.findByText('没有这篇')).toBeTruthy();
  expect(await screen.findByText('失败：http')).toBeTruthy();
});

test('there is a hook for each method, and it asks what the method asks', async () => {
  const asked: Record<string, unknown> = {
    useSearch: { q: '翟东' },
    useSuggestions: 'zd',
    useArticleCounts: 'year',
    // A list, or the only record, is asked for nothing.
    ...Object.fromEntries(
      Object.keys(contract).map((name) => [
        `use${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        undefined,
      ]),
    ),
  };
  const others = ['useCms', 'CmsProvider'];
  function All() {
    for (const [name, hook] of Object.entries(hooks)) {
      if (others.includes(name)) continue;
      (hook as (asked: unknown) => void)(name in asked ? asked[name] : 'a');
    }
    return null;
  }
  const ofTypes = Object.values(contract).flatMap(({ kind, route }) =>
    kind === 'collection' ? [route, `${route}/a`] : [route],
  );
  const besides = ['search', 'search/suggest', 'article-counts', 'changes', 'digests'];
  const all = [...ofTypes, ...besides];
  server.answer((_, response) => json(response, 404, strapiError(404, 'NotFoundError', '没有')));
  show(<All />);
  await waitFor(() => expect(server.exchanges).toHaveLength(all.length));
  expect(server.exchanges.map(({ address }) => address.split('?')[0]).sort()).toEqual(
    all.map((path) => `/api/${path}`).sort(),
  );
});

test('a search shows what was found; without a question it waits', async () => {
  function Found({ q }: { q: string | null }) {
    const { data } = hooks.useSearch(q === null ? null : { q });
    return <p>{data ? `${data.total} 条` : '未查询'}</p>;
  }
  server.answer((_, response) => json(response, 200, found([])));
  show(
    <>
      <Found q={null} />
      <Found q="翟东" />
    </>,
  );
  expect(await screen.findByText('0 条')).toBeTruthy();
  expect(screen.getByText('未查询')).toBeTruthy();
  expect(server.exchanges).toHaveLength(1);
});

test('a hook without its provider says what is missing', () => {
  function Orphan() {
    useCms();
    return null;
  }
  const silence = jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Orphan />)).toThrow('CmsProvider');
  silence.mockRestore();
});
