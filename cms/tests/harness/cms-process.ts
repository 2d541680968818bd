import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { TestDatabase } from './database';
import { testEnv } from './env';
import { appDir, distDir } from './paths';
import { until } from './web-origin';

/** Of the process to what it was asked. */
interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

const running = new Set<CmsProcess>();

/** Ends what a test has left running, also when it failed. */
export async function endCmsProcesses(): Promise<void> {
  await Promise.all([...running].map((cms) => cms.kill()));
}

/** A CMS that starts in a process of its own on a database, and loads the first town's content when there is none. */
export class CmsProcess {
  log = '';
  /** Once it listens. */
  port: number | null = null;
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private readonly asked = new Map<number, (answer: Answer) => void>();

  /**
   * @param env over the test environment
   * @param compiled the directory of the compiled CMS
   */
  constructor(database: TestDatabase, env: Record<string, string> = {}, compiled = distDir) {
    const publicDir = path.join(database.dir, 'public');
    mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
    this.child = fork(
      path.join(__dirname, '../fixtures/cms-process.cjs'),
      [appDir, compiled, publicDir],
      {
        cwd: appDir,
        env: {
          ...process.env,
          ...testEnv(database),
          LOG_LEVEL: 'info',
          NODE_ENV: 'production',
          SEED_MODE: 'empty',
          ...env,
        },
        silent: true,
      },
    );
    this.ended = once(this.child, 'exit');
    this.child.on('message', (message: { port: number } | Answer) => {
      if ('port' in message) this.port = message.port;
      else this.asked.get(message.id)?.(message);
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => (this.log += String(chunk)));
    }
    running.add(this);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Sets its clock: so many milliseconds ahead of the machine's. */
  async setClock(ahead: number): Promise<void> {
    await this.ask({ ahead });
  }

  /** Writes through its Document Service; answers what that answers. */
  async write(type: string, action: string, params: object): Promise<{ documentId: string }> {
    const uid = `api::${type}.${type}`;
    return (await this.ask({ write: { uid, action, params } })) as { documentId: string };
  }

  /** How it cuts a run of Chinese characters into words for the search. */
  async cut(text: string): Promise<string[]> {
    return (await this.ask({ cut: text })) as string[];
  }

  private async ask(what: object): Promise<unknown> {
    const id = this.asked.size;
    const answered = new Promise<Answer>((resolve) => this.asked.set(id, resolve));
    this.child.send({ id, ...what });
    const answer = await answered;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
    running.delete(this);
  }

  /** Ends it as an operator does, with everything written. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
    running.delete(this);
  }

  /** Waits until it listens; fails with its log when it ends instead. */
  async listening(): Promise<void> {
    await until(
      'the CMS listens',
      () => {
        if (this.child.exitCode !== null) throw new Error(this.log);
        return this.port !== null;
      },
      240_000,
    );
    const ready = await fetch(`http://127.0.0.1:${this.port}/ready`);
    expect(ready.status).toBe(200);
  }
}
