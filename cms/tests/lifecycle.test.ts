import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bootCms, createStartedDatabase, type TestDatabase } from './harness';
import { testEnv } from './harness/env';
import { appDir, distDir } from './harness/paths';
import { until } from './harness/web-origin';

let database: TestDatabase;
let child: ChildProcess;
let exit: Promise<unknown[]>;
let port: number;

async function start(env: Record<string, string> = {}): Promise<void> {
  database = await createStartedDatabase('without-content');
  const publicDir = path.join(database.dir, 'public');
  child = fork(path.join(__dirname, 'fixtures/slow-server.cjs'), [appDir, distDir, publicDir], {
    cwd: appDir,
    env: { ...process.env, ...testEnv(database), ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  exit = once(child, 'exit');
  ({ port } = (await message()) as { port: number });
}

afterEach(async () => {
  child.kill('SIGKILL');
  await exit;
  await database.drop();
});

const message = async (): Promise<unknown> => (await once(child, 'message'))[0];

function get(route: string, agent?: http.Agent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: route, agent };
    const request = http.get(options, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
  });
}

test('SIGTERM lets a request in flight end, takes no new one, and exits cleanly', async () => {
  await start();
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

test('with SHUTDOWN_DELAY_SECONDS it first says that it is not ready, and takes requests until the listener closes', async () => {
  await start({ SHUTDOWN_DELAY_SECONDS: '5' });
  child.kill('SIGTERM');
  const stopping = { status: 503, body: '{"status":"unavailable","reason":"stopping"}' };
  await until('it says that it stops', async () => (await get('/ready')).status === 503);
  expect(await get('/ready')).toEqual(stopping);
  expect((await get('/api/articles')).status).toBe(200);

  const late = get('/slow');
  expect(await message()).toBe('slow request begun');
  await refused();
  expect(child.exitCode).toBeNull();
  child.send('finish');
  expect(await late).toEqual({ status: 200, body: '{"done":true}' });
  expect(await exit).toEqual([0, null]);
});

test('a request on a kept connection is answered, though the CMS was held up for longer than it says that it keeps it', async () => {
  await start();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  await get('/_health', agent);
  child.kill('SIGSTOP');
  const answer = get('/_health', agent);
  // Beyond Node's own 5 seconds, and the one that it adds.
  await pause(8000);
  child.kill('SIGCONT');
  expect(await answer).toEqual({ status: 204, body: '' });
  agent.destroy();
});

test('a delay that cannot be meant stops the start', async () => {
  for (const SHUTDOWN_DELAY_SECONDS of ['-1', '3600', 'bald']) {
    await expect(bootCms({ env: { SHUTDOWN_DELAY_SECONDS } })).rejects.toThrow(
      'SHUTDOWN_DELAY_SECONDS',
    );
  }
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
