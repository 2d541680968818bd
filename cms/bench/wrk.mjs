// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from './measure.mjs';

const execute = promisify(execFile);

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 32;

/**
 * Requests a second of several addresses, which take turns: the median of rounds.
 * @template {string} Name
 * @param {Record<Name, string>} urls
 * @param {string[]} [headers] `Name: value`
 * @returns {Promise<Record<Name, number>>}
 */
export async function ratesOf(urls, headers = []) {
  const names = /** @type {Name[]} */ (Object.keys(urls));
  /** @type {Map<Name, number[]>} */
  const found = new Map(names.map((name) => [name, []]));
  for (const name of names) await wrk(urls[name], 1, headers);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) found.get(name)?.push(await wrk(urls[name], SECONDS, headers));
  }
  const medians = names.map((name) => [name, median(found.get(name) ?? [])]);
  return Object.fromEntries(medians);
}

/** @param {string} url @param {number} seconds @param {string[]} headers @returns {Promise<number>} requests a second */
async function wrk(url, seconds, headers) {
  const sent = headers.flatMap((header) => ['-H', header]);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '30s', ...sent, url];
  const { stdout } = await execute('wrk', args);
  const wrong = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(stdout);
  if (wrong) throw new Error(`${url}: ${wrong[0]}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}
