import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from './harness';
import { testEnv } from './harness/env';
import { appDir, distDir } from './harness/paths';

const PORT = 4280;

let database: TestDatabase;
let child: ChildProcess;
let exit: Promise<unknown[]>;

beforeAll(async () => {
  database = await createTestDatabase();
  child = fork(path.join(__dirname, 'fixtures/slow-server.cjs'), [appDir, distDir, String(PORT)], {
    cwd: appDir,
    env: { ...process.env, ...testEnv(database), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  exit = once(child, 'exit');
  expect(await message()).toBe('listening');
});

afterAll(async () => {
  child.kill('SIGKILL');
  await exit;
  await database.drop();
});

const message = async () => (await once(child, 'message'))[0];

function get(route: string, agent?: http.Agent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: PORT, path: route, agent };
    const request = http.get(options, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
  });
}

test('SIGTERM lets a request in flight end, takes no new one, and exits cleanly', async () => {
  // A connection that a load balancer keeps open and asks again on.
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  expect(await get('/ready')).toEqual({ status: 200, body: '{"status":"ready"}' });

  const slow = get('/slow', agent);
  expect(await message()).toBe('slow request begun');
  child.kill('SIGTERM');
  await refused();
  expect(child.exitCode).toBeNull();

  child.send('finish');
  expect(await slow).toEqual({ status: 200, body: '{"done":true}' });
  expect(await exit).toEqual([0, null]);
  agent.destroy();
});

/** Asks until no connection is taken any more. */
async function refused(): Promise<void> {
  for (;;) {
    try {
      await get('/_health');
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/ECONNREFUSED|ECONNRESET/) });
      return;
    }
  }
}
