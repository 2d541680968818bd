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

/** What each package puts down. @type {Record<string, string[]>} */
const PACKAGES = {
  'chromium-headless-shell': ['usr/bin/chromium-headless-shell'],
  chromium: ['usr/bin/chromium'],
  'fonts-noto-cjk': ['usr/share/fonts/noto/NotoSansCJK-Regular.ttc'],
  nginx: ['usr/sbin/nginx'],
  postgresql: ['initdb', 'postgres', 'pg_isready'].map(
    (name) => `usr/lib/postgresql/15/bin/${name}`,
  ),
};

/** apt-get of a distribution that has all packages but these. @param {...string} lacking */
function debian(...lacking) {
  const known = Object.entries(PACKAGES).filter(([name]) => !lacking.includes(name));
  const install = known.map(
    ([name, files]) =>
      `*" ${name}") for file in ${files.join(' ')}; do /bin/mkdir -p "$MACHINE/$(/usr/bin/dirname $file)"; : > "$MACHINE/$file"; done ;;`,
  );
  program(
    'apt-get',
    `echo "$@" >> "$MACHINE/apt"
case "$*" in update*) ;;
${install.join('\n')}
*) echo "E: Unable to locate package" >&2; exit 100 ;; esac
`,
  );
  program('sudo', 'shift; exec "$@"\n');
}

/** @param {string[]} needs @param {NodeJS.ProcessEnv} [env] */
const setUp = (needs, env = {}) =>
  promisify(execFile)(process.execPath, [path.join(clone.root, 'scripts/set-up.mjs'), ...needs], {
    env: { PATH: bin, MACHINE: root, ...env },
  });

/** Packages that apt-get was asked to install, in order. */
const askedFor = () =>
  [...clone.read('machine/apt').matchAll(/^install .* (\S+)$/gm)].map(([, name]) => name);

const ALL = ['browser', 'chineseFont', 'postgres', 'nginx'];

test('what is missing comes from Debian’s packages, once, and is told with the way to do without', async () => {
  debian();
  const first = await setUp(ALL);
  expect(askedFor()).toEqual(['chromium-headless-shell', 'fonts-noto-cjk', 'postgresql', 'nginx']);
  expect(first.stdout).toContain('apt-get install chromium-headless-shell fonts-noto-cjk');
  expect(first.stdout).toContain('CHROMIUM_PATH=');
  expect(first.stdout).toContain('DATABASE_HOST');
  expect(first.stdout.trim().split('\n').at(-1)).toBe(path.join(bin, 'chromium-headless-shell'));

  const second = await setUp(ALL);
  expect(second.stdout.trim()).toBe(path.join(bin, 'chromium-headless-shell'));
  expect(askedFor()).toHaveLength(4);
});

test('where the distribution lacks a package, the next that would do is taken, and all others come', async () => {
  debian('chromium-headless-shell');
  const { stdout } = await setUp(ALL);
  expect(askedFor()).toEqual([
    'chromium-headless-shell',
    'chromium',
    'fonts-noto-cjk',
    'postgresql',
    'nginx',
  ]);
  expect(stdout.trim().split('\n').at(-1)).toBe(path.join(bin, 'chromium'));
});

test('only what is missing is brought', async () => {
  debian();
  program('microsoft-edge-stable', '');
  await setUp(['browser', 'nginx']);
  expect(askedFor()).toEqual(['nginx']);
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
