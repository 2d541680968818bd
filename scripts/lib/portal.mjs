// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { endMessage } from './processes.mjs';
import { Failure } from './failure.mjs';
import { pause } from './stop-signal.mjs';

/**
 * Starts a workspace package's own script, so that its package.json alone says how it is run.
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ name: string, dir: string, script: string, env: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 */
export function startPackage(processes, { name, dir, script, env, onLine }) {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  const command = scripts[script];
  if (!command) throw new Failure(`${name} has no script "${script}".`);
  const bin = path.join(dir, 'node_modules/.bin');
  return processes.start({
    name,
    command: '/bin/sh',
    args: ['-c', `exec ${command}`],
    cwd: dir,
    env: { ...env, PATH: `${bin}${path.delimiter}${env.PATH}` },
    onLine,
  });
}

/**
 * Waits until an address answers 200.
 * @param {string} url
 * @param {import('./processes.mjs').Running} server its end ends the waiting
 * @param {{ stop: AbortSignal, timeout: number }} options timeout in milliseconds
 */
export async function untilReady(url, server, { stop, timeout }) {
  const deadline = Date.now() + timeout;
  const end = server.ended.then(({ code, signal }) => {
    stop.throwIfAborted();
    throw new Failure(endMessage(server, code, signal), 'The whole output is in data/portal.log.');
  });
  let last = 'no answer';
  while (Date.now() < deadline) {
    const answer = await Promise.race([end, status(url)]);
    if (answer === 200) return;
    last = answer === null ? 'no answer' : `status ${answer}`;
    await pause(300, stop);
  }
  throw new Failure(
    `${server.name} did not become ready within ${timeout / 1000} s: ${url} gave ${last}.\n\n${server.tail.join('\n')}`,
    'The whole output is in data/portal.log.',
  );
}

/**
 * @param {string} url
 * @returns {Promise<number | null>} null when nothing answers
 */
export async function status(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
