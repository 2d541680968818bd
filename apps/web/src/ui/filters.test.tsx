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
  expect(html).toMatch(/aria-current="true"[^>]*>要闻/);
});

it('leaves out a facet with nothing to choose', () => {
  const groups = [{ label: '年份', options: [option('全部', true), option('2022')] }];
  expect(renderToStaticMarkup(<Filters groups={groups} />)).toBe('');
});
