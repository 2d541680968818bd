// @ts-check
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeWorkspace } from './workspace.mjs';

jest.setTimeout(60_000);

/** @type {Awaited<ReturnType<typeof makeWorkspace>>} */
let clone;
/** A machine with nothing on it: its / and its one folder of programs. */
let root = '';
let bin = '';
beforeEach(async () => {
  clone = await makeWorkspace();
  root = path.join(clone.root, 'machine');
  bin = path.join(root, 'usr/bin');
  fs.mkdirSync(bin, { recursive: true });
  clone.write(
    'scripts/set-up.mjs',
    `import { browserEnv } from './lib/browser.mjs';
     import { report } from './lib/failure.mjs';
     import { setUp } from './lib/needs.mjs';
     const machine = { root: ${JSON.stringify(root)}, env: process.env };
     try {
       setUp(process.argv.slice(2), machine);
       console.log(browserEnv(machine).CHROMIUM_PATH);
     } catch (error) {
       process.exitCode = report(error);
     }`,
  );
});
afterEach(() => clone.remove());

/** @param {string} name @param {string} text */
function program(name, text) {
  fs.writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}`, { mode: 0o755 });
}

/** apt-get that puts down what the packages hold. */
function debian() {
  program(
    'apt-get',
    `echo "$@" >> "$MACHINE/apt"
/bin/mkdir -p "$MACHINE/usr/lib/postgresql/15/bin" "$MACHINE/usr/share/fonts/noto" "$MACHINE/usr/sbin"
case "$*" in
*install*) for file in usr/bin/chromium usr/share/fonts/noto/NotoSansCJK-Regular.ttc usr/sbin/nginx \\
  usr/lib/postgresql/15/bin/initdb usr/lib/postgresql/15/bin/postgres usr/lib/postgresql/15/bin/pg_isready
do : > "$MACHINE/$file"; done ;;
esac
`,
  );
  program('sudo', 'shift; exec "$@"\n');
}

/** @param {string[]} needs @param {NodeJS.ProcessEnv} [env] */
const setUp = (needs, env = {}) =>
  promisify(execFile)(process.execPath, [path.join(clone.root, 'scripts/set-up.mjs'), ...needs], {
    env: { PATH: bin, MACHINE: root, ...env },
  });

const ALL = ['browser', 'chineseFont', 'postgres', 'nginx'];

test('what is missing comes from Debian’s packages, once, and is told with the way to do without', async () => {
  debian();
  const first = await setUp(ALL);
  const [update, install, ...more] = clone.read('machine/apt').trim().split('\n');
  expect(update).toContain('update');
  expect(install).toMatch(/install .*chromium fonts-noto-cjk postgresql nginx$/);
  expect(more).toEqual([]);
  expect(first.stdout).toContain('apt-get install chromium');
  expect(first.stdout).toContain('CHROMIUM_PATH=');
  expect(first.stdout).toContain('DATABASE_HOST');
  expect(first.stdout.trim().split('\n').at(-1)).toBe(path.join(bin, 'chromium'));

  const second = await setUp(ALL);
  expect(second.stdout.trim()).toBe(path.join(bin, 'chromium'));
});

test('only what is missing is brought', async () => {
  debian();
  program('microsoft-edge-stable', '');
  await setUp(['browser', 'nginx']);
  expect(clone.read('machine/apt')).toMatch(/install .*recommends nginx$/m);
});

test.each([
  ['on the PATH', 'usr/bin/google-chrome'],
  ['where its maker puts it', 'opt/microsoft/msedge/msedge'],
  ['on macOS', 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
])('a browser %s is found', async (_, file) => {
  clone.write(`machine/${file}`, '');
  expect((await setUp(['browser'])).stdout.trim()).toBe(path.join(root, file));
});

test('a browser and a database server of one’s own are taken', async () => {
  const own = { CHROMIUM_PATH: '/home/me/chrome', DATABASE_HOST: 'db.example.cn' };
  expect((await setUp(['browser', 'postgres'], own)).stdout.trim()).toBe('/home/me/chrome');
});

test('where nothing can be installed, it says what is missing, its package, and how to do without', async () => {
  const failure = await setUp(['postgres', 'nginx']).catch((error) => error);
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain('lacks PostgreSQL, nginx');
  expect(failure.stderr).toContain('apt-get install postgresql nginx');
  expect(failure.stderr).toContain('DATABASE_HOST');
  expect(failure.stderr).toContain('leave out the part "deploy"');
});

test('packages that cannot be had end in the same words', async () => {
  program('apt-get', 'echo "E: no network" >&2; exit 100\n');
  program('sudo', 'shift; exec "$@"\n');
  const failure = await setUp(['nginx']).catch((error) => error);
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain('E: no network');
  expect(failure.stderr).toContain('lacks nginx');
});
