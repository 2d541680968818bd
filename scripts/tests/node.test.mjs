// @ts-check
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isAlive, makeWorkspace, until } from './workspace.mjs';

jest.setTimeout(60_000);

/** @type {Awaited<ReturnType<typeof makeWorkspace>>} */
let clone;
/** @type {NodeJS.ProcessEnv} */
let env;
beforeEach(async () => {
  clone = await makeWorkspace();
  env = {
    WORKSPACE: clone.root,
    REAL_NODE: process.execPath,
    PATH: `${path.join(clone.root, 'bin')}:${path.dirname(process.execPath)}:/usr/bin:/bin`,
  };
  clone.write(
    'scripts/hello.mjs',
    'console.log(process.argv.slice(2).join("|"), process.execPath)',
  );
});
afterEach(() => clone.remove());

/** Puts a program into the PATH. @param {string} name @param {string} text */
function program(name, text) {
  clone.write(`bin/${name}`, text);
  fs.chmodSync(path.join(clone.root, 'bin', name), 0o755);
}

/** This machine's Node says that it is another one. @param {string} version @param {string} lts */
function pretend(version, lts) {
  clone.write(
    'pretend.cjs',
    `Object.defineProperty(process.versions, 'node', { value: '${version}' });
     Object.defineProperty(process.release, 'lts', { value: '${lts}' });`,
  );
  program('node', '#!/bin/sh\nexec "$REAL_NODE" --require "$WORKSPACE/pretend.cjs" "$@"\n');
}

/** npm ci, which leaves a Node behind; with the file `slow` there it stops half-way. */
function npmInstead() {
  program(
    'npm',
    `#!/bin/sh
echo "$@" >> "$WORKSPACE/npm-runs"
rm -rf node_modules
mkdir -p node_modules/.bin node_modules/node-here/bin
ln -s ../node-here/bin/node node_modules/.bin/node
[ ! -e "$WORKSPACE/slow" ] || exec sleep 1000
ln -s "$REAL_NODE" node_modules/node-here/bin/node
cp package-lock.json node_modules/.package-lock.json
`,
  );
  clone.write(
    'scripts/node/package-lock.json',
    JSON.stringify({ packages: { 'node_modules/node-here': { integrity: 'sha512-one' } } }),
  );
}

const run = () =>
  promisify(execFile)(path.join(clone.root, 'scripts/run'), ['hello', 'a b', 'c'], { env });
const downloads = () => clone.read('npm-runs').trim().split('\n').length;

test('a Node with long-term support runs the command itself, and its options arrive', async () => {
  const { stdout, stderr } = await run();
  expect(stdout).toBe(`a b|c ${process.execPath}\n`);
  expect(stderr).toBe('');
});

test('Node 20: another one is brought once, said in one line, and runs the command', async () => {
  pretend('20.20.2', 'Iron');
  npmInstead();
  const first = await run();
  expect(first.stdout).toBe(`a b|c ${process.execPath}\n`);
  expect(first.stderr.trim().split('\n')).toHaveLength(1);
  expect(first.stderr).toContain('20.20.2');
  const second = await run();
  expect(second.stdout).toBe(first.stdout);
  expect(second.stderr).toBe('');
  expect(downloads()).toBe(1);
});

test('a download that was broken off is done again; so is one of another version', async () => {
  pretend('20.20.2', 'Iron');
  npmInstead();
  clone.write('slow', '');
  const broken = spawn(path.join(clone.root, 'scripts/run'), ['hello'], { env, detached: true });
  await until(() => clone.has('scripts/node/node_modules/.bin'));
  process.kill(-(broken.pid ?? 0), 'SIGKILL');
  await until(() => !isAlive(broken.pid ?? 0));
  fs.rmSync(path.join(clone.root, 'slow'));
  await run();
  expect(downloads()).toBe(2);

  const lock = clone.read('scripts/node/package-lock.json');
  clone.write('scripts/node/package-lock.json', lock.replace('sha512-one', 'sha512-two'));
  await run();
  expect(downloads()).toBe(3);
});

test('a download that fails is told in both languages, and nothing runs', async () => {
  pretend('20.20.2', 'Iron');
  program('npm', '#!/bin/sh\necho "npm: no network" >&2\nexit 1\n');
  const failure = await run().catch((error) => error);
  expect(failure.code).toBe(1);
  expect(failure.stdout).toBe('');
  expect(failure.stderr).toContain('no network');
  expect(failure.stderr).toContain('没有下载成功');
  expect(failure.stderr).toContain('https://nodejs.org/');
});

test('a Node too old to begin with is told in both languages', async () => {
  pretend('18.20.4', 'Hydrogen');
  const failure = await run().catch((error) => error);
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain('需要 Node.js 20.19');
  expect(failure.stderr).toContain('needs Node.js 20.19');
});

test('a command begun past npm on an old Node says how to begin', async () => {
  pretend('20.20.2', 'Iron');
  const node = path.join(clone.root, 'bin/node');
  const start = path.join(clone.root, 'scripts/start.mjs');
  const failure = await promisify(execFile)(node, [start], { env }).catch((error) => error);
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain('npm start');
});

test('every script of npm begins in the same way', () => {
  const { scripts } = JSON.parse(
    fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8'),
  );
  for (const [name, command] of Object.entries(scripts)) {
    if (name !== 'format') expect(command).toMatch(/^exec scripts\/run \w+/);
  }
});
