// @ts-check
import { makeWorkspace } from './workspace.mjs';

/** @type {Awaited<ReturnType<typeof makeWorkspace>>} */
let clone;
beforeEach(async () => {
  clone = await makeWorkspace();
  clone.write('.env', 'APP_KEYS=kept');
  for (const file of ['data/township.db', 'data/township.db-wal', 'cms/public/uploads/a.jpg']) {
    clone.write(file, 'x');
  }
  clone.write('cms/public/uploads/.gitkeep', '');
  clone.write('apps/web/.next/server/app/index.html', 'an old page');
});
afterEach(() => clone.remove());

test('removes database, uploads and cached pages; settings stay', async () => {
  const run = clone.run('reset.mjs', ['--yes']);
  expect((await run.ended).code).toBe(0);
  for (const file of [
    'data/township.db',
    'data/township.db-wal',
    'cms/public/uploads/a.jpg',
    'apps/web/.next',
  ]) {
    expect(clone.has(file)).toBe(false);
  }
  expect(clone.has('cms/public/uploads/.gitkeep')).toBe(true);
  expect(clone.read('.env')).toBe('APP_KEYS=kept');
});

test('changes nothing when there is nobody to ask', async () => {
  const run = clone.run('reset.mjs');
  expect((await run.ended).code).toBe(2);
  expect(run.output).toContain('--yes');
  expect(clone.has('data/township.db')).toBe(true);
});

test('leaves PostgreSQL alone and says so', async () => {
  const run = clone.run('reset.mjs', ['--yes'], { DATABASE_CLIENT: 'postgres' });
  expect((await run.ended).code).toBe(1);
  expect(run.output).toContain('PostgreSQL');
  expect(clone.has('cms/public/uploads/a.jpg')).toBe(true);
});
