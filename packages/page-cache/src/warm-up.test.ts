import { WarmUp } from './warm-up.js';

/** A visit that notes its name when it is made. */
const noting = (made: string[]) => (name: string) => ({
  name,
  run: async () => void made.push(name),
});

test('a page named many times while it waits is visited once, in the order of the names', async () => {
  const made: string[] = [];
  const names = ['/', '/news', '/', '/news', '/town'];
  await new WarmUp({ atOnce: 1 }).ask(names.map(noting(made)));
  expect(made).toEqual(['/', '/news', '/town']);
});

test('an import of ten thousand articles starts a few hundred renderings, not twenty thousand', async () => {
  const made: string[] = [];
  const warmUp = new WarmUp({ perSecond: 0.001 });
  for (let batch = 0; batch < 200; batch++) {
    const slugs = Array.from({ length: 50 }, (_, n) => `/news/${batch}-${n}`);
    const visits = ['standard', 'elder'].flatMap((mode) => slugs.map((slug) => mode + slug));
    void warmUp.ask(['/', '/news', ...visits].map(noting(made)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(made).toHaveLength(240);
});

test('a few run at the same time, and one that fails stops no other', async () => {
  let running = 0;
  let most = 0;
  let ended = 0;
  const run = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    ended += 1;
    if (ended % 2) throw new Error('no');
  };
  await new WarmUp().ask(Array.from({ length: 20 }, (_, n) => ({ name: String(n), run })));
  expect([most, ended]).toEqual([2, 20]);
});

test('who asks again after it came to rest is served again', async () => {
  const made: string[] = [];
  const warmUp = new WarmUp();
  await warmUp.ask([noting(made)('/')]);
  await warmUp.ask([noting(made)('/')]);
  expect(made).toEqual(['/', '/']);
});
