/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render, screen } from '@testing-library/react';
import { sections } from '@/features/navigation';
import { PALETTES } from '@/features/reading/palettes';
import { CONTRASTS, SIZES } from '@/features/reading/preferences';
import { OutageView } from './outage-view';

/*
 * The site's page of an outage, and nginx's for when the site is away itself: two documents that say the same.
 * `npm run generate` writes the second one's links.
 */

const FILE = path.resolve(__dirname, '../../../../deploy/nginx/errors/503.html');
const html = readFileSync(FILE, 'utf8');
const nginx = new DOMParser().parseFromString(html, 'text/html');
const words = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent?.trim());

test('nginx’s page says what the site’s says, and leads to the same places', () => {
  const { container } = render(<OutageView />);
  expect(words(nginx, 'h1')).toEqual([screen.getByRole('heading').textContent]);
  expect(words(nginx, 'p')).toEqual(words(container, 'p:not([class*=kicker], .ways)'));
  expect(nginx.title).toBe('网站暂时无法访问');
  const links = [...nginx.querySelectorAll('nav a')];
  expect(
    links.map((link) => ({ label: link.textContent, href: link.getAttribute('href') })),
  ).toEqual(sections);
  expect(nginx.querySelector('main > a')?.getAttribute('href')).toBe('');
});

test('it knows every choice of elder mode, in the site’s colours', () => {
  const rule = (selector: string) =>
    html.slice(html.indexOf(`[data-reading${selector}]`)).split('}')[0] ?? '';
  for (const size of SIZES.filter((one) => one !== 20)) {
    expect(rule(`^='elder-${size}'`)).toContain(`font-size: ${(size / 16) * 100}%`);
  }
  expect(rule(`^='elder'`)).toContain('font-size: 125%');
  for (const contrast of CONTRASTS.filter((one) => one !== 'paper')) {
    for (const token of ['--paper', '--ink', '--vermilion']) {
      expect(rule(`$='-${contrast}'`)).toContain(`${token}: ${PALETTES[contrast][token]}`);
    }
  }
});
