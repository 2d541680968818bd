import { get } from 'node:http';
import { siteUrl } from './support';

/** Asks for an address as it is; fetch would tidy it up. */
const ask = (path: string): Promise<{ status: number; type: string; html: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(siteUrl());
    const request = get({ hostname, port, path, agent: false }, (response) => {
      let html = '';
      response.setEncoding('utf8').on('data', (part: string) => (html += part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          html,
        }),
      );
    });
    request.on('error', reject);
  });

/** Cut off in a character, no character at all, another host, out of the folder: on every kind of route. */
test.each([
  '/news/%A0',
  '/news/%E4%BD',
  '/news/%',
  '/villages/%FF',
  '/enterprises/%ZZ',
  '/honors/%C0%AF',
  '/topics/%00',
  '/%ZZ',
  '/feeds/%E4.rss',
  '/feeds/columns/%E4.atom',
  '/og/%',
  '/icons/%FF.png',
  '/uploads/%',
  '/uploads/%E4.pdf',
  '/api/search/%E4',
  '/api/views/%FF',
  '/site/views/%FF',
  '/api/nothing/%',
  '/_next/static/%E4.js',
  '/_next/%ZZ',
  '/sitemap-%E4.xml',
  '/search/%A0?q=x',
  '//host/news',
  '/%5Chost',
  '/..%2f..%2fetc/passwd',
])('%s is the 404 of the portal', async (path) => {
  const { status, type, html } = await ask(path);
  expect([status, type]).toEqual([404, 'text/html; charset=utf-8']);
  expect(html).toContain('找不到这个页面');
});

test.each(['/news?year=%ZZ', '/search?q=%E4%BD', '/villages?initial=%FF', '/correction?page=%'])(
  '%s, whose query is cut off, is a page of the portal',
  async (path) => {
    const { status, html } = await ask(path);
    expect([200, 404]).toContain(status);
    expect(html).toMatch(/<html[^>]* lang="zh-CN"/);
  },
);
