// @ts-check
import { execFileSync, fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CMS, ROOT, WEB } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../deploy/start-nginx.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const LEAN = path.join(ROOT, 'deploy/lean');

/**
 * What a server's process answers its parent.
 * @param {number} port
 * @param {Record<string, (argument: unknown) => Promise<unknown>>} [answers]
 */
export function answering(port, answers = {}) {
  process.on('message', async (/** @type {{ ask: string, argument: unknown }} */ message) => {
    try {
      process.send?.({ answer: await answers[message.ask]?.(message.argument) });
    } catch (error) {
      process.send?.({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
  // All that it leaves behind is thrown away: it may end at once.
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ answer: port });
}

/** A server in a process of its own, run in as little memory as in production. */
export class Server {
  #child;
  #ended;

  /** @param {string} script @param {string[]} args @param {string} cwd @param {Record<string, string>} env */
  constructor(script, args, cwd, env) {
    this.#child = fork(script, args, {
      cwd,
      // The wrapper is a shell script that ends up as Node.
      execPath: LEAN,
      execArgv: [process.execPath],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#ended = new Promise((resolve) => this.#child.once('exit', resolve));
  }

  /** Asks the process for something. @param {string} ask @param {unknown} [argument] @returns {Promise<unknown>} */
  async ask(ask, argument) {
    const answer = this.answer();
    this.#child.send({ ask, argument });
    return answer;
  }

  /** What the process says next. @returns {Promise<unknown>} */
  async answer() {
    const said = new Promise((resolve, reject) => {
      this.#child.once('message', (/** @type {{ answer?: unknown, error?: string }} */ message) =>
        message.error ? reject(new Error(message.error)) : resolve(message.answer),
      );
    });
    const end = this.#ended.then(() => {
      throw new Error('A server ended.');
    });
    return Promise.race([said, end]);
  }

  /** Resident memory, in bytes. */
  get memory() {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.#child.pid)]);
    return Number(kilobytes.toString()) * 1024;
  }

  async stop() {
    this.#child.kill('SIGTERM');
    await this.#ended;
  }
}

/**
 * @typedef {{ server: Server, port: number, took: number }} Listening `took`: milliseconds until it listened
 */

/** @param {string} script @param {string} dir @param {number} port @param {Record<string, string>} env @returns {Promise<Listening>} */
async function listening(script, dir, port, env) {
  const began = performance.now();
  const server = new Server(path.join(HERE, script), [dir, String(port)], CMS, env);
  const listensOn = Number(await server.answer());
  return { server, port: listensOn, took: performance.now() - began };
}

/** The portal's CMS. @param {string} dir @param {{ port?: number, env?: Record<string, string> }} [options] */
export const startCms = (dir, { port = 0, env = {} } = {}) =>
  listening('serve.mjs', dir, port, env);

/** A stock Strapi of the same version with the same types and articles, once the portal's CMS was filled. @param {string} dir */
export const startStock = (dir) => listening('stock.mjs', dir, 0, {});

/** @param {number} port */
const siteUrl = (port) => `http://localhost:${port}`;

/** The built site. @param {string} dir @param {{ cmsPort: number, port: number }} ports @returns {Promise<Server>} */
export async function startSite(dir, { cmsPort, port }) {
  const site = new Server(
    path.join(WEB, 'node_modules/next/dist/bin/next'),
    ['start', '--port', String(port)],
    WEB,
    {
      PORT: String(port),
      CMS_URL: `http://127.0.0.1:${cmsPort}`,
      SITE_URL: siteUrl(port),
      PAGE_CACHE_DIR: path.join(dir, 'pages'),
      TRUST_PROXY: 'true',
    },
  );
  const ready = () => fetch(`http://127.0.0.1:${port}/robots.txt`).then((answer) => answer.ok);
  while (!(await ready().catch(() => false))) await pause(100);
  return site;
}

/**
 * The portal, filled: CMS and site, which hear of each other.
 * @param {string} dir
 * @param {number} amount of articles
 */
export async function startPortal(dir, amount) {
  const filling = await startCms(dir);
  await filling.server.ask('fill', amount);
  await filling.server.stop();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const cms = await startCms(dir, { env: { WEB_ORIGINS: origin, SITE_URL: siteUrl(port) } });
  const site = await startSite(dir, { cmsPort: cms.port, port });
  return { cms, site: { server: site, origin, port } };
}
