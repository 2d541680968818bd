import { renderToStaticMarkup } from 'react-dom/server';
import { Tags } from './tags';

const links = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `第${index}村`,
    href: `/villages/${index}`,
  }));

it('shows all of a few', () => {
  const html = renderToStaticMarkup(<Tags links={links(24)} />);
  expect(html.match(/<a /g)).toHaveLength(24);
  expect(html).not.toContain('另有');
});

it('counts the rest of 500 instead of showing them', () => {
  const html = renderToStaticMarkup(<Tags links={links(500)} />);
  expect(html.match(/<a /g)).toHaveLength(24);
  expect(html).toContain('另有 476 项');
});
