import { renderToStaticMarkup } from 'react-dom/server';
import type { Place } from 'schema-dts';
import { Breadcrumbs } from './breadcrumbs';
import { JsonLd, safeJson } from './json-ld';

it('cannot close the script it stands in, and still parses to the same data', () => {
  const data = { name: '</script><script>alert(1)</script> & <!-- \u2028' };
  expect(safeJson(data)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(safeJson(data))).toEqual(data);
});

it('tells search engines the way that readers see', () => {
  const html = renderToStaticMarkup(
    <Breadcrumbs
      origin="https://town.example"
      trail={[
        { label: '村庄', href: '/villages' },
        { label: '东村', href: '/villages/dong' },
      ]}
    />,
  );
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: '首页', item: 'https://town.example/' },
      { position: 2, name: '村庄', item: 'https://town.example/villages' },
      { position: 3, name: '东村', item: 'https://town.example/villages/dong' },
    ],
  });
  expect(html).toMatch(/<span aria-current="page">东村<\/span>/);
});

it('takes what schema.org knows of a type and nothing else', () => {
  const village: Place = { '@type': 'Place', name: '东村' };
  const html = renderToStaticMarkup(<JsonLd<Place> data={village} />);
  expect(html).toContain('"@context":"https://schema.org","@type":"Place"');
  // @ts-expect-error -- a place has no headline: the type check says so
  renderToStaticMarkup(<JsonLd<Place> data={{ '@type': 'Place', headline: '东村' }} />);
});
