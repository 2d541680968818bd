// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const SCRIPTS = path.resolve(__dirname, '..');
const FIXTURES = path.join(__dirname, 'fixtures');

/**
 * A clone with the real scripts, in which npx, turbo, CMS and site are small programs that do what the scripts rely on.
 * Its path has a space and Chinese characters.
 */
export async function makeWorkspace() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'township-scripts-'));
  const root = path.join(home, '稷山 门户');
  fs.cpSync(FIXTURES, root, { recursive: true });
  fs.cpSync(SCRIPTS, path.join(root, 'scripts'), {
    recursive: true,
    filter: (source) => source !== __dirname && path.basename(source) !== 'node_modules',
  });
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    fs.writeFileSync(path.join(root, file), '');
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  /** @type {Run[]} */
  const runs = [];

  return {
    root,
    cmsPort,
    sitePort,
    /** @param {string} file @returns {string} */
    read: (file) => fs.readFileSync(path.join(root, file), 'utf8'),
    /** @param {string} file */
    has: (file) => fs.existsSync(path.join(root, file)),
    /** @param {string} file @param {string} text */
    write: (file, text) => {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    },
    /** How often the stand-in for pnpm has been run. */
    installs: () =>
      fs.existsSync(path.join(root, 'installs'))
        ? fs.readFileSync(path.join(root, 'installs'), 'utf8').length
        : 0,
    /** @param {string} script @param {string[]} [args] @param {Record<string, string>} [env] */
    run: (script, args = [], env = {}) => {
      const run = new Run(root, script, args, {
        PATH: [path.join(root, 'bin'), path.dirname(process.execPath), '/usr/bin', '/bin'].join(
          ':',
        ),
        HOME: home,
        CMS_PORT: String(cmsPort),
        PORT: String(sitePort),
        WORKSPACE: root,
        ...env,
      });
      runs.push(run);
      return run;
    },
    remove: async () => {
      for (const run of runs) {
        run.signal('SIGTERM');
        await run.ended;
      }
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** One run of a script in a workspace. */
class Run {
  output = '';

  /** @param {string} root @param {string} script @param {string[]} args @param {Record<string, string>} env */
  constructor(root, script, args, env) {
    this.child = spawn(process.execPath, [path.join(root, 'scripts', script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (this.output += text));
    }
    /** @type {Promise<{ code: number | null, signal: string | null }>} */
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve({ code, signal }));
    });
  }

  /** @param {NodeJS.Signals} name */
  signal(name) {
    this.child.kill(name);
  }

  /** Waits until a line has been said. @param {string} text */
  async says(text) {
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`Ended without "${text}":\n${this.output}`);
      await pause(20);
    }
  }
}

/** @param {number} port */
export function answers(port) {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

/** @param {() => boolean | Promise<boolean>} condition */
export async function until(condition) {
  while (!(await condition())) await pause(20);
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
