// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import readline from 'node:readline';
import { Failure } from './failure.mjs';

/** How long a child may take to finish what it is doing once asked to stop, in milliseconds. */
const GRACE = 20_000;
const TAIL = 30;

/**
 * @typedef {{ name: string, command: string, args?: string[], cwd: string, env: NodeJS.ProcessEnv,
 *   onLine?: (line: string) => void, inherit?: boolean, uid?: number, gid?: number }} Task
 *   `inherit`: shares the terminal instead of writing to the log
 * @typedef {{ name: string, tail: string[], signal: (signal: NodeJS.Signals) => void,
 *   ended: Promise<{ code: number | null, signal: string | null }> }} Running
 */

/** The child processes of one command. Each leads a group of its own, so that its children end with it. */
export class Processes {
  /** @type {Map<number, Promise<unknown>>} leader's pid → its end */
  #groups = new Map();
  #log;
  #stop;
  /** @type {Promise<void> | undefined} */
  #stopping;

  /**
   * @param {AbortSignal} stop aborted: everything is asked to stop
   * @param {string | null} logFile receives the children's output, after a line's name
   */
  constructor(stop, logFile) {
    this.#stop = stop;
    this.#log =
      logFile === null ? null : fs.createWriteStream(logFile, { flags: 'a', mode: 0o600 });
    stop.addEventListener('abort', () => void this.stopAll());
    process.once('exit', () => this.killAll());
  }

  /**
   * @param {Task} task
   * @returns {Running}
   */
  start(task) {
    this.#stop.throwIfAborted();
    const child = spawn(task.command, task.args ?? [], {
      cwd: task.cwd,
      env: task.env,
      detached: true,
      stdio: task.inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      uid: task.uid,
      gid: task.gid,
    });
    /** @type {string[]} */
    const tail = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      readline.createInterface({ input: stream }).on('line', (line) => {
        if (tail.push(line) > TAIL) tail.shift();
        this.#log?.write(`[${task.name}] ${line}\n`);
        task.onLine?.(line);
      });
    }
    // A leader that is gone leaves nobody behind.
    child.on('exit', () => child.pid !== undefined && signalGroup(child.pid, 'SIGKILL'));
    /** @type {Running['ended']} */
    const ended = new Promise((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal }));
      child.on('error', (error) => {
        tail.push(error.message);
        if (child.pid === undefined) resolve({ code: null, signal: null });
      });
    });
    const { pid } = child;
    if (pid !== undefined) {
      this.#groups.set(pid, ended);
      void ended.then(() => this.#groups.delete(pid));
    }
    return { name: task.name, tail, ended, signal: (signal) => void child.kill(signal) };
  }

  /**
   * Runs a task to its end.
   * @param {Task} task
   * @param {string} advice what to do when it fails
   */
  async run(task, advice) {
    const running = this.start(task);
    const { code } = await running.ended;
    this.#stop.throwIfAborted();
    if (code !== 0) throw new Failure(endMessage(running, code), advice);
  }

  /** Asks every child to stop and waits until none is left; kills what outlasts the grace period. */
  stopAll() {
    return (this.#stopping ??= this.#end());
  }

  async #end() {
    const ends = [...this.#groups.values()];
    for (const pid of this.#groups.keys()) signalGroup(pid, 'SIGTERM');
    const timer = setTimeout(() => this.killAll(), GRACE);
    await Promise.all(ends);
    clearTimeout(timer);
  }

  killAll() {
    for (const pid of this.#groups.keys()) signalGroup(pid, 'SIGKILL');
  }
}

/**
 * @param {Running} running
 * @param {number | null} code
 * @param {string | null} [signal]
 */
export function endMessage(running, code, signal = null) {
  const how =
    code === null
      ? signal
        ? `was ended by ${signal}`
        : 'could not start'
      : `ended with code ${code}`;
  const said = running.tail.length > 0 ? `\n\n${running.tail.join('\n')}\n` : '';
  return `${running.name} ${how}.${said}`;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
