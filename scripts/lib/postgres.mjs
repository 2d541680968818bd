// @ts-check
import { execFile, execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './failure.mjs';
import { pause } from './stop-signal.mjs';

const execute = promisify(execFile);

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [root] the folder that stands for /
 * @returns {string | null} the directory of PostgreSQL's own programs: on the PATH, or where Debian keeps them
 */
export function findPostgres(env = process.env, root = '/') {
  const debian = path.join(root, 'usr/lib/postgresql');
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian) : [];
  const candidates = [
    ...(env.PATH ?? '').split(path.delimiter),
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => `${debian}/${version}/bin`),
  ];
  const found = candidates.find((dir) =>
    ['initdb', 'postgres', 'pg_isready'].every((name) => fs.existsSync(path.join(dir, name))),
  );
  return found ?? null;
}

/** initdb refuses the system administrator, so the cluster then belongs to the package's own user. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  /** @param {string} flag */
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * Runs work on a private PostgreSQL cluster that is made for it and removed after it.
 * @template T
 * @param {import('./processes.mjs').Processes} processes
 * @param {AbortSignal} stop
 * @param {(env: Record<string, string>) => Promise<T>} work gets the DATABASE_* to connect with
 * @returns {Promise<T>}
 */
export async function withPostgres(processes, stop, work) {
  const bin = findPostgres();
  if (bin === null)
    throw new Failure('There is no PostgreSQL here.', 'Debian, Ubuntu: apt-get install postgresql');
  const user = owner();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'township-postgres-'));
  try {
    const password = crypto.randomBytes(16).toString('hex');
    const passwordFile = path.join(dir, 'password');
    const data = path.join(dir, 'data');
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user.uid !== undefined) {
      for (const file of [dir, passwordFile]) fs.chownSync(file, user.uid, user.gid);
    }
    await execute(
      path.join(bin, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'township',
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--no-sync',
      ],
      { ...user, cwd: dir },
    );
    const port = await freePort();
    const server = processes.start({
      name: 'postgres',
      command: path.join(bin, 'postgres'),
      args: [
        '-D',
        data,
        '-p',
        String(port),
        '-k',
        dir,
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'fsync=off',
      ],
      cwd: dir,
      env: process.env,
      ...user,
    });
    try {
      await accepting(path.join(bin, 'pg_isready'), port, server, stop);
      return await work({
        DATABASE_CLIENT: 'postgres',
        DATABASE_HOST: '127.0.0.1',
        DATABASE_PORT: String(port),
        DATABASE_NAME: 'postgres',
        DATABASE_USERNAME: 'township',
        DATABASE_PASSWORD: password,
      });
    } finally {
      server.signal('SIGINT');
      await server.ended;
    }
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * @param {string} probe pg_isready
 * @param {number} port
 * @param {import('./processes.mjs').Running} server
 * @param {AbortSignal} stop
 */
async function accepting(probe, port, server, stop) {
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await execute(probe, ['-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await pause(300, stop);
  }
  throw new Failure(`PostgreSQL did not start.\n${server.tail.join('\n')}`);
}
