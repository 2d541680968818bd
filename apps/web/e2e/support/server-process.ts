import { spawn, type ChildProcess } from 'node:child_process';

const START_MS = 300_000;
const STOP_MS = 20_000;

export interface Command {
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** Answers 2xx once the server is ready. */
  readyUrl: string;
}

/** A server that journeys stop and start again, in a process of its own. */
export class ServerProcess {
  #child: ChildProcess | null = null;
  #output = '';

  constructor(private readonly command: Command) {}

  /** What the server has written, both streams, since the first start. */
  get output(): string {
    return this.#output;
  }

  async start(): Promise<void> {
    const { args, cwd, env, readyUrl } = this.command;
    const child = spawn(process.execPath, args, {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (this.#output += chunk));
    }
    const deadline = Date.now() + START_MS;
    while (!(await answers(readyUrl))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await this.stop();
        throw new Error(`${args.join(' ')} did not start:\n${this.#output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Asks it to stop, as an operator does; ends it when it does not. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual' });
    return response.status < 400;
  } catch {
    return false;
  }
}
