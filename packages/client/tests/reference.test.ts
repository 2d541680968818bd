import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PACKAGE = path.resolve(__dirname, '..');
const dir = mkdtempSync(path.join(tmpdir(), 'township-reference-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );

test('the reference says what the client is: `npm run generate` writes it', () => {
  const typedoc = path.join(PACKAGE, 'node_modules/typedoc/bin/typedoc');
  execFileSync(process.execPath, [typedoc, '--out', dir], { cwd: PACKAGE, stdio: 'pipe' });
  expect(filesOf(dir)).toEqual(filesOf(path.join(PACKAGE, 'reference')));
}, 60_000);
