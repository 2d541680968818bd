// @ts-check
import { nginxInFront, postFrom } from './harness.mjs';

// Floods take as long as the machine lets them.
jest.setTimeout(30_000);

/** @type {Awaited<ReturnType<typeof nginxInFront>>} */
let portal;
beforeAll(async () => {
  portal = await nginxInFront();
});
afterAll(() => portal.stop());
beforeEach(() => portal.reset());

test('a flood of posts from one address is stopped here; reading, and others, are not', async () => {
  const paths = ['/correction', '/site/views/a', '/site/reading'];
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, i) => postFrom(portal.site, '127.0.0.3', paths[i % 3] ?? '')),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(30);
  expect(answers.length - refused.length).toBeGreaterThan(50);
  expect(new Set(refused.map(({ text }) => text))).toEqual(
    new Set([expect.stringContaining('提交得太频繁了')]),
  );
  for (const path of paths)
    expect((await postFrom(portal.site, '127.0.0.4', path)).status).toBe(200);
  for (let read = 0; read < 120; read++) expect((await fetch(`${portal.site}/`)).status).toBe(200);
});

test('what the site itself says of a form or a view count too many is passed on', async () => {
  portal.web.answer(429);
  for (const path of ['/correction', '/site/views/a']) {
    const response = await fetch(portal.site + path, { method: 'POST' });
    expect([response.status, response.headers.get('served-by')]).toEqual([429, 'web']);
  }
});
