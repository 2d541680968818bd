import { renderToStaticMarkup } from 'react-dom/server';
import { Filters } from './filters';

const option = (label: string, current = false) => ({ label, href: `/x?f=${label}`, current });

it('marks what is chosen', () => {
  const html = renderToStaticMarkup(
    <Filters
      groups={[{ label: '栏目', options: [option('全部'), option('要闻', true), option('通知')] }]}
    />,
  );
  expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  expect(html).toMatch(/aria-current="true"[^>]*><span[^>]*>要闻/);
});

it('leaves out a facet with nothing to choose', () => {
  const groups = [{ label: '年份', options: [option('全部', true), option('2022')] }];
  expect(renderToStaticMarkup(<Filters groups={groups} />)).toBe('');
});

it('says what is chosen, each to be taken back, and all at once', () => {
  const html = renderToStaticMarkup(
    <Filters
      clearHref="/x"
      groups={[
        { label: '栏目', options: [option('全部'), option('要闻', true), option('通知')] },
        { label: '村庄', options: [{ ...option('全部'), href: '/without' }, option('东村', true)] },
      ]}
    />,
  );
  expect(html).toMatch(
    /aria-label="取消村庄：东村"[^>]*href="\/without"|href="\/without"[^>]*aria-label="取消村庄：东村"/,
  );
  expect(html).toMatch(/href="\/x"[^>]*>全部取消/);
});

it('shows what is chosen alone where there is nothing else to choose', () => {
  const html = renderToStaticMarkup(
    <Filters groups={[{ label: '村庄', options: [option('全部'), option('东村', true)] }]} />,
  );
  expect(html).toContain('取消村庄：东村');
  expect(html).not.toContain('<details');
});
