// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../lib/paths.mjs';
import { freePort } from '../tests/workspace.mjs';

/** By what a machine behind a proxy reaches npm's registry: its own, whatever stands on it. */
export const networkEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/i.test(name),
  ),
);

/** This checkout's files as git knows them, in a folder of their own: nothing installed, nothing built. */
export async function freshClone() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'township-clone-'));
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  for (const file of listed.split('\0').filter(Boolean)) {
    if (fs.existsSync(path.join(ROOT, file)))
      fs.cpSync(path.join(ROOT, file), path.join(dir, file));
  }
  // A checkout: turbo asks git what has changed.
  for (const command of [
    ['init', '-q'],
    ['add', '--all'],
  ])
    execFileSync('git', command, { cwd: dir });
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  // Neither jest's settings nor those of the npm that runs it.
  const outside = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_.*|NODE.*|JEST_.*)$/i.test(name)),
  );
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  /** @param {string[]} args of npm @param {string} node the folder of the machine's own Node */
  const npm = (args, node) => {
    const child = spawn('npm', args, {
      cwd: dir,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...outside,
        ...networkEnv,
        PATH: `${node}:${machinePath()}`,
        CMS_PORT: String(cmsPort),
        PORT: String(sitePort),
        // What this checkout has built already needs no building again.
        TURBO_CACHE_DIR: path.join(ROOT, '.turbo/cache'),
      },
    });
    children.push(child);
    const run = {
      output: '',
      child,
      ended: new Promise((resolve) => child.once('close', resolve)),
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (run.output += text));
    }
    return run;
  };

  return {
    dir,
    site: `http://127.0.0.1:${sitePort}`,
    cms: `http://127.0.0.1:${cmsPort}`,
    npm,
    /** Starts the portal and waits until it serves. @param {string} node */
    start: async (node) => {
      const run = npm(['start'], node);
      while (!run.output.includes('Ctrl-C stops both')) {
        if (run.child.exitCode !== null) throw new Error(`npm start ended:\n${run.output}`);
        await pause(200);
      }
      return {
        output: run.output,
        /** As Ctrl-C does: every process in front gets the signal. @returns {Promise<unknown>} exit code */
        stop: () => {
          process.kill(-(run.child.pid ?? 0), 'SIGINT');
          return run.ended;
        },
      };
    },
    remove: async () => {
      for (const { pid, exitCode } of children) {
        if (pid && exitCode === null) process.kill(-pid, 'SIGKILL');
      }
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The PATH without what this run itself has put in front. */
function machinePath() {
  const places = (process.env.PATH ?? '').split(path.delimiter);
  return places.filter((place) => !place.includes('node_modules')).join(path.delimiter);
}

/**
 * The Node programs that run in a folder: each one's version and environment.
 * @param {string} cwd the folder they were started in
 */
export function nodesRunningIn(cwd) {
  const programs = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return programs.flatMap((pid) => {
    try {
      const program = fs.readlinkSync(`/proc/${pid}/exe`);
      const here = fs.readlinkSync(`/proc/${pid}/cwd`) === cwd && path.basename(program) === 'node';
      if (!here) return [];
      const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
      return [{ version, env: fs.readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0') }];
    } catch {
      return []; // gone meanwhile
    }
  });
}
