import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/* A release in a copy of the workspace's manifests: nothing here is committed or published. */

const ROOT = path.resolve(__dirname, '../../../..');
const COPIED = [
  'package.json',
  'pnpm-workspace.yaml',
  '.changeset/config.json',
  'packages/client/package.json',
  'cms/package.json',
];

const dir = mkdtempSync(path.join(tmpdir(), 'township-release-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const read = (name: string) => readFileSync(path.join(dir, name), 'utf8');
const manifest = () => JSON.parse(read('packages/client/package.json')) as { version: string };

test('a changeset becomes a version and its part of the change log; packages that are not published stay as they are', () => {
  for (const name of COPIED) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    cpSync(path.join(ROOT, name), path.join(dir, name));
  }
  const cms = read('cms/package.json');
  const [major, minor] = manifest().version.split('.').map(Number);
  writeFileSync(
    path.join(dir, '.changeset/some-change.md'),
    "---\n'@township/client': minor\n---\n\nVillages know their rivers.\n",
  );
  const changeset = path.join(ROOT, 'node_modules/@changesets/cli/bin.js');
  execFileSync(process.execPath, [changeset, 'version'], { cwd: dir, stdio: 'pipe' });
  expect(manifest().version).toBe(`${major}.${minor! + 1}.0`);
  expect(read('packages/client/CHANGELOG.md')).toContain('Villages know their rivers.');
  expect(read('cms/package.json')).toBe(cms);
}, 60_000);
