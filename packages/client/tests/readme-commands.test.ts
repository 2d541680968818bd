import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readme } from './readme.js';
import { PROGRAM } from './program.js';
import { articleSummary, column, found, hit, village } from './records.js';
import { json, listOf, startServer, type TestServer } from './server.js';

/* What the README says one can type, typed into a shell. */

// Whole processes are started.
jest.setTimeout(60_000);

const COMMANDS = [...readme().matchAll(/^npx @township\/client (.*)$/gm)].map(
  ([, rest = '']) => rest,
);

let server: TestServer;
const dir = mkdtempSync(path.join(tmpdir(), 'township-readme-'));

beforeAll(async () => {
  server = await startServer();
  const answers: Record<string, object> = {
    articles: listOf([articleSummary('a')]),
    columns: listOf([column('yaowen')]),
    'villages/zhaidong': { data: village('zhaidong') },
    search: found([hit('zhaidong')]),
    changes: { data: [], meta: { cursor: 'c', startOver: false, epoch: 'e' } },
  };
  server.answer(({ address }, response) =>
    json(response, 200, answers[address.replace('/api/', '').replace(/\?.*/, '')] ?? {}),
  );
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

test('there are commands', () => {
  expect(COMMANDS.length).toBeGreaterThan(4);
});

test.each(COMMANDS)('%s', async (command) => {
  const env = { PATH: process.env.PATH, TOWNSHIP_URL: server.url };
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-e', '-c', `"${process.execPath}" "${PROGRAM}" ${command}`],
    { cwd: dir, env },
  );
  const [, file] = / > (\S+)$/.exec(command) ?? [];
  expect(file ? readFileSync(path.join(dir, file), 'utf8') : stdout).not.toBe('');
});
