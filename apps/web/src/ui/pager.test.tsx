import { renderToStaticMarkup } from 'react-dom/server';
import { Pager, pageWindow } from './pager';

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [3, 9, [1, 2, 3, 4, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('page %i of %i shows %j', (page, pageCount, shown) => {
  expect(pageWindow(page, pageCount)).toEqual(shown);
});

const pager = (page: number, pageCount: number) =>
  renderToStaticMarkup(
    <Pager
      page={page}
      pageCount={pageCount}
      hrefOf={(n) => (n === 1 ? '/news' : `/news?page=${n}`)}
    />,
  );

it('is absent when there is one page', () => {
  expect(pager(1, 1)).toBe('');
});

it('marks the page that is open and links to its neighbours', () => {
  const html = pager(2, 3);
  expect(html).toMatch(/aria-current="page"[^>]*href="\/news\?page=2"/);
  expect(html).toMatch(/rel="prev"[^>]*href="\/news"/);
  expect(html).toMatch(/rel="next"[^>]*href="\/news\?page=3"/);
});

it('has no way back from the first page and none on from the last', () => {
  expect(pager(1, 3)).not.toContain('上一页');
  expect(pager(3, 3)).not.toContain('下一页');
});
