/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import type { SearchCounts, SearchHit, SearchResults, Suggestion } from '@township/client';
import { keysOf, SECTIONS } from '@township/client/vocabulary';
import { render, screen, within } from '@testing-library/react';
import { readAsked } from './asked';
import { SearchOutage } from './search-outage';
import { SearchView } from './search-view';

const plain = (text: string) => [{ text, match: false }];

const village: SearchHit = {
  type: 'village',
  documentId: 'v',
  slug: 'zhaixi',
  title: plain('翟西村'),
  alias: [{ text: '南吴坡', match: true }],
  snippet: [],
  date: null,
};
const article: SearchHit = {
  type: 'article',
  documentId: 'a',
  slug: 'a',
  title: [{ text: '<b>南吴坡</b>', match: true }, ...plain('旧事')],
  alias: null,
  snippet: [...plain('当年的'), { text: '南吴坡', match: true }],
  date: '2022-02-13T16:00:00.000Z',
};
const none = Object.fromEntries(keysOf(SECTIONS).map((type) => [type, 0])) as SearchCounts;
const popular: Suggestion[] = [
  { type: 'town', documentId: 't', slug: null, title: '翟店镇', alias: null },
];

const results = (rest: Partial<SearchResults> = {}): SearchResults => ({
  items: [village, article],
  query: '南吴坡',
  match: 'all',
  counts: { ...none, village: 1, article: 26 },
  page: 1,
  pageSize: 20,
  pageCount: 2,
  total: 27,
  ...rest,
});

const show = (parameters: Record<string, string>, found: SearchResults | null) =>
  render(<SearchView asked={readAsked(parameters)} results={found} popular={popular} />);

test('hits say what they are, lead to their pages and mark what was looked for', () => {
  show({ q: '南吴坡' }, results());
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    '“南吴坡”：共 27 条，第 1 页，共 2 页',
  );
  const [first, second] = screen.getAllByRole('heading', { level: 3 });
  expect(within(first!).getByRole('link')).toHaveAttribute('href', '/villages/zhaixi');
  expect(first!.parentElement).toHaveTextContent('也叫 南吴坡');
  expect(second).toHaveTextContent('<b>南吴坡</b>旧事');
  // In elder mode the link is a flex box: parts of its own would stand side by side.
  expect(within(second!).getByRole('link').childNodes).toHaveLength(1);
  expect(second!.parentElement).toHaveTextContent('2022年2月14日');
  const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marks).toEqual(['南吴坡', '<b>南吴坡</b>', '南吴坡']);
  expect(screen.queryByText('大家常看')).not.toBeInTheDocument();
});

test('types that hold something are links with their counts; pages keep the type', () => {
  show({ q: '南吴坡', type: 'article' }, results({ items: [article], total: 26 }));
  const types = within(screen.getByRole('navigation', { name: '按类型看' }));
  expect(types.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '全部 27',
    '资讯 26',
    '村庄 1',
  ]);
  expect(types.getByRole('link', { current: true })).toHaveTextContent('资讯');
  expect(screen.getByRole('link', { name: '下一页' })).toHaveAttribute(
    'href',
    `/search?${new URLSearchParams({ q: '南吴坡', type: 'article', page: '2' })}`,
  );
});

test('says when nothing holds all of it, and when only a part was searched', () => {
  show({ q: '字'.repeat(65) }, results({ match: 'some', query: '字'.repeat(64) }));
  expect(screen.getByText(/没有或很少有内容包含全部词语/)).toBeInTheDocument();
  expect(screen.getByText(/只搜了前 64 个字/)).toBeInTheDocument();
  expect(screen.getByRole('combobox')).toHaveValue('字'.repeat(65));
});

test('a page beyond the end, and a type without hits, lead back', () => {
  const { unmount } = show({ q: '南吴坡', page: '9' }, results({ items: [], page: 9 }));
  expect(screen.getByText('没有第 9 页，一共 2 页。')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '第 1 页' })).toBeInTheDocument();
  unmount();
  show({ q: '南吴坡', type: 'honor' }, results({ items: [], total: 0, pageCount: 0 }));
  expect(screen.getByText('这一类里没有找到。')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '全部 27 条' })).toBeInTheDocument();
});

test('nothing found: what to try, what is read most, where to go on', () => {
  const query = '<script>没有</script>';
  show({ q: query }, results({ items: [], query, counts: none, total: 0, pageCount: 0 }));
  expect(screen.getByRole('heading', { name: `没有找到“${query}”` })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '翟店镇' })).toHaveAttribute('href', '/town');
  expect(screen.getByRole('link', { name: /告诉我们/ })).toHaveAttribute(
    'href',
    '/correction?page=%2Fsearch',
  );
});

test('nothing asked for: the form, what is read most, the sections', () => {
  show({}, null);
  expect(screen.getByRole('combobox', { name: '要搜的词' })).toHaveValue('');
  expect(screen.getByRole('link', { name: '翟店镇' })).toHaveAttribute('href', '/town');
  expect(screen.getByRole('link', { name: '村庄' })).toHaveAttribute('href', '/villages');
});

test('an outage keeps what was typed', () => {
  render(<SearchOutage q={'翟东 "&'} />);
  expect(screen.getByRole('searchbox', { name: '要搜的词' })).toHaveValue('翟东 "&');
});
