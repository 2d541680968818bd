// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { answers, isAlive, makeWorkspace, until } from './workspace.mjs';

jest.setTimeout(60_000);

/** @type {Awaited<ReturnType<typeof makeWorkspace>>} */
let clone;
beforeEach(async () => {
  clone = await makeWorkspace();
});
afterEach(() => clone.remove());

const READY = 'Ctrl-C stops both';
/** What a running server tells of itself. @param {number} port */
const self = async (port) => {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return /** @type {Promise<{ pid: number, env: Record<string, string> }>} */ (response.json());
};
const noServers = async () => !(await answers(clone.cmsPort)) && !(await answers(clone.sitePort));

test('a first run installs, starts both, tells the administrator once, and Ctrl-C ends it all', async () => {
  const first = clone.run('start.mjs');
  await first.says(READY);
  expect(first.output).toContain(`http://localhost:${clone.sitePort}`);
  expect(first.output).toContain(`http://localhost:${clone.cmsPort}/admin`);
  expect(first.output.match(/\S+ answered/g)).toEqual(['/gone answered']);
  const { password } = JSON.parse(clone.read('data/township.db'));
  expect(first.output).toContain(password);
  expect(clone.has('data/first-admin.json')).toBe(false);
  expect(fs.statSync(path.join(clone.root, '.env')).mode & 0o777).toBe(0o600);

  first.signal('SIGINT');
  expect(await first.ended).toEqual({ code: 0, signal: null });
  expect(await noServers()).toBe(true);

  const second = clone.run('start.mjs');
  await second.says(READY);
  expect(second.output).not.toContain('administrator');
  expect(clone.installs()).toBe(1);
  second.signal('SIGTERM');
  expect((await second.ended).code).toBe(0);
});

test('a first run that is killed does not lose the password', async () => {
  clone.write('never-ready', '');
  const killed = clone.run('start.mjs');
  await until(() => clone.has('data/township.db'));
  await until(() => answers(clone.cmsPort));
  const { pid } = await self(clone.cmsPort);
  killed.signal('SIGKILL');
  await killed.ended;
  process.kill(pid, 'SIGKILL');
  await until(noServers);

  fs.rmSync(path.join(clone.root, 'never-ready'));
  const next = clone.run('start.mjs');
  await next.says(READY);
  expect(next.output).toContain(JSON.parse(clone.read('data/township.db')).password);
});

test('a password that opens nothing is not shown', async () => {
  clone.write('data/first-admin.json', JSON.stringify({ email: 'a@b.cn', password: 'never-used' }));
  clone.write('data/township.db', JSON.stringify({ email: 'a@b.cn', password: 'another' }));
  const run = clone.run('start.mjs');
  await run.says(READY);
  expect(run.output).not.toContain('never-used');
});

test('the site gets no secret of the CMS', async () => {
  const run = clone.run('start.mjs');
  await run.says(READY);
  /** @param {number} port @returns {Promise<Record<string, string>>} */
  const envOf = async (port) => (await self(port)).env;
  const cms = await envOf(clone.cmsPort);
  const site = await envOf(clone.sitePort);
  expect(cms).toMatchObject({ NODE_ENV: 'production', SEED_MODE: 'empty' });
  expect(cms.WEB_ORIGINS).toBe(`http://127.0.0.1:${clone.sitePort}`);
  expect(site.CMS_URL).toBe(`http://127.0.0.1:${clone.cmsPort}`);
  expect(site.DELIVERY_SECRET).toBe(cms.DELIVERY_SECRET);
  for (const name of [
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'DATABASE_FILENAME',
    'FIRST_ADMIN_PASSWORD',
  ]) {
    expect(cms[name]).toBeTruthy();
    expect(site[name]).toBeUndefined();
  }
});

test('a server that dies takes the other down and its last words are shown', async () => {
  const run = clone.run('start.mjs');
  await run.says(READY);
  await fetch(`http://127.0.0.1:${clone.sitePort}/die`).catch(() => {});
  expect((await run.ended).code).toBe(1);
  expect(run.output).toContain('site ended with code 7');
  expect(run.output).toContain('the roof fell in');
  expect(await noServers()).toBe(true);
});

test('a busy port is named with the way to choose another, before anything is installed', async () => {
  const first = clone.run('start.mjs');
  await first.says(READY);
  const other = await makeWorkspace();
  const run = other.run('start.mjs', [], { CMS_PORT: String(clone.cmsPort) });
  expect((await run.ended).code).toBe(1);
  expect(run.output).toContain(`port ${clone.cmsPort} (CMS) is in use`);
  expect(run.output).toContain(`CMS_PORT=${clone.cmsPort + 1} npm start`);
  expect(other.installs()).toBe(0);
  await other.remove();
});

test('an interrupted install leaves no process and is done again', async () => {
  clone.write('slow-install', '');
  const run = clone.run('start.mjs');
  await until(() => clone.has('installing') && clone.read('installing') !== '');
  const grandchild = Number(clone.read('installing'));
  run.signal('SIGTERM');
  expect((await run.ended).code).toBe(143);
  await until(() => !isAlive(grandchild));

  fs.rmSync(path.join(clone.root, 'slow-install'));
  const next = clone.run('start.mjs');
  await next.says(READY);
  expect(clone.installs()).toBe(2);
});

test('a changed lockfile is installed', async () => {
  const first = clone.run('start.mjs');
  await first.says(READY);
  first.signal('SIGINT');
  await first.ended;
  clone.write('pnpm-lock.yaml', 'changed');
  const second = clone.run('start.mjs');
  await second.says(READY);
  expect(clone.installs()).toBe(2);
});

test('what was compiled of a source that is gone since is not loaded', async () => {
  const left = ['cms/dist/src/gone.js', 'cms/dist/config/gone.js'];
  for (const file of left) clone.write(file, '');
  clone.write('cms/dist/build/index.html', 'the admin');
  await clone.run('start.mjs').says(READY);
  expect(left.filter((file) => clone.has(file))).toEqual([]);
  expect(clone.has('cms/dist/build/index.html')).toBe(true);
});

test('a failed build says what failed and what to do', async () => {
  clone.write('broken-source', '');
  const run = clone.run('start.mjs');
  expect((await run.ended).code).toBe(1);
  expect(run.output).toContain('Type error in page.tsx');
  expect(run.output).toContain('run the same command again');
  expect(clone.has('data/township.db')).toBe(false);
});

test('an older .env is given what it lacks and keeps what it has', async () => {
  clone.write('.env', '# mine\nAPP_KEYS="a,b"\nSITE_URL=https://example.cn');
  const run = clone.run('start.mjs');
  await run.says(READY);
  const text = clone.read('.env');
  expect(text.startsWith('# mine\nAPP_KEYS="a,b"\nSITE_URL=https://example.cn\n')).toBe(true);
  expect(text.match(/^APP_KEYS=/gm)).toHaveLength(1);
  expect(text).toMatch(/^DELIVERY_SECRET=.{40,}$/m);
  expect(run.output).toContain('DELIVERY_SECRET');
});

test('one clone runs once, and is not reset while it runs', async () => {
  const first = clone.run('start.mjs');
  await first.says(READY);
  const second = clone.run('start.mjs');
  expect((await second.ended).code).toBe(1);
  expect(second.output).toContain('already running');
  const reset = clone.run('reset.mjs', ['--yes']);
  expect((await reset.ended).code).toBe(1);
  expect(reset.output).toContain('stop it');
  expect(clone.has('data/township.db')).toBe(true);
});

test.each(['start.mjs', 'dev.mjs', 'reset.mjs', 'test.mjs'])(
  '%s: help, and a wrong option',
  async (script) => {
    const help = clone.run(script, ['--help']);
    expect((await help.ended).code).toBe(0);
    expect(help.output).toContain('npm ');
    for (const wrong of ['--wrong', 'wrong']) {
      const run = clone.run(script, [wrong]);
      expect((await run.ended).code).toBe(2);
      expect(run.output).toContain('--help');
    }
    expect(clone.installs()).toBe(0);
  },
);
