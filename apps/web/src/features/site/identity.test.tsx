import type { Town } from '@township/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { SiteFooter } from '@/ui/site-footer';
import { ContactView } from './contact-view';
import { identityOf } from './identity';

const unknown = {
  name: '某镇',
  contacts: [],
  organizer: null,
  icpNumber: null,
  policeNumber: null,
  siteCode: null,
} as unknown as Town;

const filled: Town = {
  ...unknown,
  organizer: '某镇人民政府',
  icpNumber: '某ICP备1号',
  contacts: [
    {
      label: '办公室',
      person: null,
      phone: '0000-123 456',
      email: null,
      address: null,
      hours: null,
    },
  ],
};

const footer = (town: Town) =>
  renderToStaticMarkup(
    <SiteFooter siteName="某镇" place={[]} groups={[]} identity={identityOf(town)} />,
  );

test('the footer has no label without a value, and filing numbers lead to their registers', () => {
  expect(footer(unknown)).not.toMatch(/主办单位|备案|标识码/);
  const html = footer(filled);
  expect(html).toContain('主办单位：某镇人民政府');
  expect(html).toMatch(/ICP备案：<a href="https:\/\/beian\.miit\.gov\.cn\/"[^>]*>某ICP备1号/);
  expect(html).not.toMatch(/公安备案|标识码/);
});

test('a town without contacts says so and offers the correction form', () => {
  const html = renderToStaticMarkup(<ContactView town={unknown} />);
  expect(html).toContain('待补充');
  expect(html).toContain('href="/correction"');
  expect(html).not.toContain('tel:');
});

test('a telephone can be dialled, whatever stands between its digits', () => {
  const html = renderToStaticMarkup(<ContactView town={filled} />);
  expect(html).toContain('href="tel:0000123456"');
});
